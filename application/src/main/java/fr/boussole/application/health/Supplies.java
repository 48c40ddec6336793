package fr.boussole.application.health;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.period.Period;
import java.util.List;
import java.util.Set;

/** What imports that are not undone brought, told apart by kind and source. */
public interface Supplies {

  /**
   * All there are of these kinds, by kind and then by source.
   *
   * @param days of which rows are counted, to the last that may have any: older ones only say that
   *     the source is there, and later ones are slips
   */
  List<Supply> of(Set<ImportKind> kinds, Period days);
}
