package fr.boussole.files.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A YAML mapping on one line, and the texts in it. */
final class Flow {

  /** Texts that mean themselves to every reader of YAML, in any place. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}_](?:[\\p{L}\\p{Nd}_/. -]{0,200}[\\p{L}\\p{Nd}_/.])?|\\d{1,9}");

  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "true", "false", "on", "off", "null");

  private final StringJoiner entries = new StringJoiner(", ", "{", "}");

  Flow put(String key, String written) {
    entries.add(text(key) + ": " + written);
    return this;
  }

  @Override
  public String toString() {
    return entries.toString();
  }

  static String list(List<String> texts) {
    return joined(texts.stream().map(Flow::text).toList());
  }

  static String joined(List<String> written) {
    return "[" + String.join(", ", written) + "]";
  }

  /** A text, in quotes where it might be taken for something else. */
  static String text(String text) {
    if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    return text.codePoints().mapToObj(Flow::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int character) {
    if (character == '"' || character == '\\') {
      return "\\" + Character.toString(character);
    }
    boolean plain =
        character >= ' '
            && !Character.isISOControl(character)
            && Character.getType(character) != Character.FORMAT
            && Character.getType(character) != Character.SURROGATE
            && Character.getType(character) != Character.LINE_SEPARATOR
            && Character.getType(character) != Character.PARAGRAPH_SEPARATOR
            && Character.isDefined(character)
            && character != '\uFEFF';
    return plain ? Character.toString(character) : "\\U%08X".formatted(character);
  }
}
