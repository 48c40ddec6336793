package fr.boussole.application.mapping;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.util.List;

/** What a file brings. */
public sealed interface Content {

  /**
   * Facts, of one kind or several: each row goes to each part whose condition holds; a row of no
   * part is skipped.
   */
  record Facts(List<Part> parts) implements Content {
    /**
     * @throws MappingRefused when there is none
     */
    public Facts {
      parts = List.copyOf(parts);
      MappingRefused.when(PartCheck.problems(parts));
    }
  }

  /**
   * Names of values: what the identifiers of other files are called.
   *
   * @param dimension whose values are named
   * @param value as other files have it
   * @param name what it is called
   */
  record Names(Dimension dimension, Source value, Source name) implements Content {}

  /**
   * Nothing: such files cannot serve.
   *
   * @param sentence why, and what to export instead
   */
  record Refused(Text sentence) implements Content {}
}
