package fr.boussole.application.dashboard;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which imports the facts of a scope came with. */
public interface Origins {

  /**
   * The imports whose rows of these kinds lie in the scope's period and filter, and among those it
   * is narrowed to; most rows first. Rows that do not carry what is filtered by are not asked.
   */
  List<Origin> of(Set<FactType> facts, Scope scope, Optional<Narrowing> narrowing);

  /**
   * What one import brought.
   *
   * @param importId the import that brought or last changed the rows
   * @param rows how many of its rows lie in the scope, at least 1
   */
  record Origin(long importId, long rows) {}
}
