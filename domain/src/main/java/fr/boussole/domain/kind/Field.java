package fr.boussole.domain.kind;

import fr.boussole.domain.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One column of a kind. Two fields are the same only when they are one: a kind keeps each in a
 * constant.
 */
public final class Field implements KeyPart {

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

  /** Words that SQL keeps for itself: a field's word is the name of its column. */
  private static final Set<String> RESERVED =
      Set.of(
          "all",
          "analyse",
          "analyze",
          "and",
          "any",
          "array",
          "as",
          "asc",
          "both",
          "case",
          "cast",
          "check",
          "collate",
          "column",
          "constraint",
          "create",
          "default",
          "desc",
          "distinct",
          "do",
          "else",
          "end",
          "except",
          "false",
          "fetch",
          "for",
          "foreign",
          "from",
          "full",
          "grant",
          "group",
          "having",
          "in",
          "inner",
          "intersect",
          "into",
          "is",
          "join",
          "leading",
          "left",
          "like",
          "limit",
          "not",
          "null",
          "offset",
          "on",
          "only",
          "or",
          "order",
          "outer",
          "primary",
          "references",
          "right",
          "select",
          "some",
          "table",
          "then",
          "to",
          "trailing",
          "true",
          "union",
          "unique",
          "user",
          "using",
          "when",
          "where",
          "window",
          "with");

  private final String word;
  private final FieldType type;
  private final boolean required;
  private final Text description;
  private final List<String> examples;

  private Field(
      String word, FieldType type, boolean required, Text description, List<String> examples) {
    if (!WORD.matcher(word).matches() || RESERVED.contains(word)) {
      throw new IllegalArgumentException("not the name of a column: " + word);
    }
    if (examples.size() != 3) {
      throw new IllegalArgumentException("three examples, blank ones among them: " + examples);
    }
    this.word = word;
    this.type = type;
    this.required = required;
    this.description = description;
    this.examples = List.copyOf(examples);
  }

  /**
   * An optional field.
   *
   * @param word its name in files and tables
   * @param examples its cells in three example rows; a blank one shows that it may be unknown
   */
  public static Field of(
      String word, FieldType type, String french, String english, String... examples) {
    return new Field(word, type, false, new Text(french, english), Arrays.asList(examples));
  }

  /** The same field, which every row must tell. */
  public Field required() {
    return new Field(word, type, true, description, examples);
  }

  public String word() {
    return word;
  }

  public FieldType type() {
    return type;
  }

  public boolean isRequired() {
    return required;
  }

  /** What it says, in a sentence. */
  public Text description() {
    return description;
  }

  /** Its cells in the template's three example rows. */
  public List<String> examples() {
    return examples;
  }

  @Override
  public String toString() {
    return word;
  }
}
