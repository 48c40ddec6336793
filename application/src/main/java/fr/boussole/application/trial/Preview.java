package fr.boussole.application.trial;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.RejectedRow;
import java.util.List;
import java.util.Map;

/**
 * The first rows of a file as they will be read.
 *
 * @param facts what they become, in the order of the file
 * @param names values that get a name from them
 * @param rejects those that cannot be taken
 */
public record Preview(List<Shown> facts, List<Named> names, List<RejectedRow> rejects) {

  public Preview {
    facts = List.copyOf(facts);
    names = List.copyOf(names);
    rejects = List.copyOf(rejects);
  }

  /**
   * What one row becomes.
   *
   * @param line of the file
   * @param values by our columns: texts, numbers, yes and no, moments, days; unknown ones are left
   *     out
   */
  public record Shown(long line, ImportKind kind, Map<Column, Object> values) {}

  /** A value and what it is called. */
  public record Named(String value, String name) {}
}
