package fr.boussole.application.health;

import java.time.LocalDate;
import java.util.List;

/** What imports that are not undone brought, told apart by kind and source. */
public interface Supplies {

  /**
   * All there are, by kind and then by source.
   *
   * @param since the first day of which rows are counted; older ones only say that the source is
   *     there
   */
  List<Supply> since(LocalDate since);
}
