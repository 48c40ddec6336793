package fr.boussole.application.dashboard;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Scope;
import java.util.List;
import java.util.Optional;

/** Which imports the facts of a scope came with. */
public interface Origins {

  /**
   * The imports whose rows of this kind lie in the scope's period and filter, and among those it is
   * narrowed to; most rows first.
   */
  List<Origin> of(ImportKind kind, Scope scope, Optional<Narrowing> narrowing);

  /**
   * What one import brought.
   *
   * @param importId the import that brought or last changed the rows
   * @param rows how many of its rows lie in the scope, at least 1
   */
  record Origin(long importId, long rows) {}
}
