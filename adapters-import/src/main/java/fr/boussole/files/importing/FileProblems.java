package fr.boussole.files.importing;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Source;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of files whose header cannot be taken. */
final class FileProblems {

  private static final int LONGEST_NAME = 80;

  private FileProblems() {}

  static UnreadableFile duplicateColumn(String name) {
    return unreadable(
        "La colonne « %s » figure deux fois dans la première ligne : gardez-en une seule."
            .formatted(name),
        "The column “%s” is there twice in the first line: keep one.".formatted(name));
  }

  static UnreadableFile wrongKind(ImportKind asked, ImportKind found) {
    return unreadable(
        "Ce fichier est du type « %s » et non « %s » : choisissez ce type à l’import."
            .formatted(found.label().french(), asked.label().french()),
        "This file is of the kind “%s”, not “%s”: choose that kind when importing it."
            .formatted(found.label().english(), asked.label().english()));
  }

  static UnreadableFile noHeader(List<Column> required) {
    return unreadable(
        "Aucune colonne connue dans la première ligne : elle doit porter les noms de colonnes, dont %s, séparés par une virgule, un point-virgule ou une tabulation."
            .formatted(names(required)),
        "No known column in the first line: it must hold the column names, among them %s, separated by commas, semicolons or tabs."
            .formatted(names(required)));
  }

  /**
   * @param suggestions for each column that is there under nearly that name: name found → name
   *     meant
   */
  static UnreadableFile missingColumns(List<Column> missing, List<Text> suggestions) {
    String french = suggestions.stream().map(Text::french).collect(Collectors.joining());
    String english = suggestions.stream().map(Text::english).collect(Collectors.joining());
    return unreadable(
        "Colonne obligatoire absente : %s.%s".formatted(names(missing), french),
        "Required column missing: %s.%s".formatted(names(missing), english));
  }

  /**
   * @param fields that a mapping needs and a file lacks
   */
  static UnreadableFile missingFields(String mapping, List<String> fields) {
    if (fields.contains(Source.TO_BE_SAID)) {
      return unreadable(
          "Cet export est reconnu (« %s »), mais lui seul ne dit pas quelle question est notée : choisissez-la à l’écran de correspondance, ou écrivez son nom à la place de « ? » dans le fichier de correspondance."
              .formatted(mapping),
          "This export is recognised (“%s”) but does not tell which question is scored: choose it on the mapping screen, or write its name in place of “?” into the mapping’s file."
              .formatted(mapping));
    }
    String french = fields.stream().map("« %s »"::formatted).collect(Collectors.joining(", "));
    String english = fields.stream().map("“%s”"::formatted).collect(Collectors.joining(", "));
    return unreadable(
        "La correspondance « %s » a besoin de colonnes que le fichier n’a pas : %s."
            .formatted(mapping, french),
        "The mapping “%s” needs columns that the file does not have: %s."
            .formatted(mapping, english));
  }

  /** What is said of fields that a mapping names and a file lacks, and that it can do without. */
  static Text absentFields(List<String> fields) {
    return new Text(
        "Colonnes que la correspondance nomme et que le fichier n’a pas, prises comme vides : "
            + fields.stream().map("« %s »"::formatted).collect(Collectors.joining(", "))
            + ".",
        "Columns that the mapping names and the file does not have, taken as blank: "
            + fields.stream().map("“%s”"::formatted).collect(Collectors.joining(", "))
            + ".");
  }

  static Text suggestion(String found, Column meant) {
    return new Text(
        " Renommez « %s » en %s ?".formatted(shown(found), meant.word()),
        " Rename “%s” to %s?".formatted(shown(found), meant.word()));
  }

  /** Names come out of the file, and may be of any length there. */
  private static String shown(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::word).collect(Collectors.joining(", "));
  }

  private static UnreadableFile unreadable(String french, String english) {
    return new UnreadableFile(new Text(french, english));
  }
}
