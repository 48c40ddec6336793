package fr.boussole.web.importing;

import fr.boussole.application.mapping.Source;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The file of a mapping that leaves open which question is scored.
 *
 * @param yaml as it is shipped
 */
record PresetFile(String yaml) {

  private static final String OPEN = column(Source.TO_BE_SAID);

  /** The file, if it leaves that open. */
  static Optional<PresetFile> open(String yaml) {
    return Optional.of(yaml).filter(file -> file.contains(OPEN)).map(PresetFile::new);
  }

  /** The file of a mapping under a name of one's own. */
  static String named(String yaml, String name) {
    return yaml.replaceFirst("(?m)^name: .*$", Matcher.quoteReplacement("name: " + quoted(name)));
  }

  /**
   * The mapping that says it.
   *
   * @param field of the question
   * @param scored what it asks; blank for what such exports usually do
   */
  String answered(String name, String field, String scored) {
    String answered = named(yaml, name).replace(OPEN, column(field));
    return scored.isBlank()
        ? answered
        : answered.replaceFirst(
            "kind: \\{constant: \\w+\\}",
            Matcher.quoteReplacement("kind: {constant: " + quoted(scored) + "}"));
  }

  /** The same mark may stand for a missing value elsewhere in the file. */
  private static String column(String field) {
    return "column: " + quoted(field);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
