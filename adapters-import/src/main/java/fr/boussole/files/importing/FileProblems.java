package fr.boussole.files.importing;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of files that cannot be taken as a whole. */
final class FileProblems {

  private FileProblems() {}

  static UnreadableFile empty() {
    return unreadable(
        "Le fichier est vide : il faut au moins la ligne des noms de colonnes.",
        "The file is empty: it needs at least the line of column names.");
  }

  static UnreadableFile notText(String what) {
    return unreadable(
        "Ce fichier n’est pas un fichier texte (%s) : enregistrez-le au format « CSV UTF-8 »."
            .formatted(what),
        "This is not a text file (%s): save it as “CSV UTF-8”.".formatted(what));
  }

  static UnreadableFile badCharacters(long line) {
    return unreadable(
        "La ligne %d contient des octets qui ne sont ni de l’UTF-8 ni du Windows-1252 cohérents avec le reste : exportez à nouveau le fichier en UTF-8."
            .formatted(line),
        "Line %d holds bytes that are neither UTF-8 nor Windows-1252 like the rest of the file: export it again as UTF-8."
            .formatted(line));
  }

  static UnreadableFile badQuotes(long line) {
    return unreadable(
        "À partir de la ligne %d, les guillemets (\") ne vont plus par paires, ou un texte dépasse un million de caractères : un guillemet dans un texte entre guillemets s’écrit deux fois (\"\")."
            .formatted(line),
        "From line %d on the quotes (\") do not match, or a text exceeds a million characters: a quote inside a quoted text is written twice (\"\")."
            .formatted(line));
  }

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

  static Text suggestion(String found, Column meant) {
    return new Text(
        " Renommez « %s » en %s ?".formatted(found, meant.word()),
        " Rename “%s” to %s?".formatted(found, meant.word()));
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::word).collect(Collectors.joining(", "));
  }

  private static UnreadableFile unreadable(String french, String english) {
    return new UnreadableFile(new Text(french, english));
  }
}
