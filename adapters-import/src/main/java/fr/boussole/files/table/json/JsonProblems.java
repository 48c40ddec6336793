package fr.boussole.files.table.json;

import static fr.boussole.files.table.json.JsonSource.DEPTH;
import static fr.boussole.files.table.json.JsonSource.NAME;
import static fr.boussole.files.table.json.JsonSource.NUMBER;
import static fr.boussole.files.table.json.JsonSource.STRING;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.util.Collection;
import java.util.stream.Collectors;

/** What is said of JSON that cannot be read as rows, or not whole. */
final class JsonProblems {

  /** How the parser names {@link JsonSource#NO_CHARACTER} in its message. */
  private static final String NO_CHARACTER_SAID = "CTRL-CHAR, code 0)";

  private static final int LONGEST_TOLD = 80;

  private JsonProblems() {}

  static UnreadableFile empty() {
    return unreadable(
        "Le fichier JSON est vide : il faut un tableau d’objets, ou un objet par ligne.",
        "The JSON file is empty: it needs an array of objects, or one object a line.");
  }

  /** The parser stopped here. */
  static UnreadableFile damaged(IOException failure, JsonLocation place) {
    int line = place.getLineNr();
    int column = place.getColumnNr();
    if (failure instanceof StreamConstraintsException) {
      return unreadable(
          "Ligne %d, colonne %d : ce JSON dépasse les limites (%d niveaux, textes de %d caractères, noms de %d, nombres de %d)."
              .formatted(line, column, DEPTH, STRING, NAME, NUMBER),
          "Line %d, column %d: this JSON goes beyond the limits (%d levels, texts of %d characters, names of %d, numbers of %d)."
              .formatted(line, column, DEPTH, STRING, NAME, NUMBER));
    }
    if (String.valueOf(failure.getMessage()).contains(NO_CHARACTER_SAID)) {
      return unreadable(
          "Ligne %d, colonne %d : ces octets ne sont pas de l’UTF-8 ; exportez le JSON à nouveau en UTF-8."
              .formatted(line, column),
          "Line %d, column %d: these bytes are not UTF-8; export the JSON again as UTF-8."
              .formatted(line, column));
    }
    return unreadable(
        "Ligne %d, colonne %d : le JSON est abîmé ou coupé à cet endroit ; exportez-le à nouveau."
            .formatted(line, column),
        "Line %d, column %d: the JSON is damaged or cut here; export it again."
            .formatted(line, column));
  }

  static UnreadableFile notAnObject(JsonLocation place) {
    return unreadable(
        "Ligne %d, colonne %d : un objet {…} est attendu pour chaque ligne de données."
            .formatted(place.getLineNr(), place.getColumnNr()),
        "Line %d, column %d: each row must be an object {…}."
            .formatted(place.getLineNr(), place.getColumnNr()));
  }

  static UnreadableFile wideRow(long line) {
    return unreadable(
        "Ligne %d : un objet a plus de %d champs, ce qu’aucune ligne de données n’a. Si ses membres sont eux-mêmes des lignes ({\"a\": {…}, \"b\": {…}}), exportez-les en tableau ([{…}, {…}]) ou un objet par ligne."
            .formatted(line, JsonPaths.MOST_PLACES),
        "Line %d: an object has more than %d fields, which no row of data has. If its members are rows themselves ({\"a\": {…}, \"b\": {…}}), export them as an array ([{…}, {…}]) or one object a line."
            .formatted(line, JsonPaths.MOST_PLACES));
  }

  static UnreadableFile noRoot(String root) {
    return unreadable(
        "Le fichier n’a pas de tableau « %1$s » : corrigez `root: %1$s` dans la correspondance, ou retirez-le pour que le tableau soit cherché."
            .formatted(root),
        "The file has no array “%1$s”: correct `root: %1$s` in the mapping, or take it out to have the array looked for."
            .formatted(root));
  }

  static UnreadableFile severalRoots(Collection<String> roots) {
    String names =
        roots.stream()
            .map(
                name -> name.length() > LONGEST_TOLD ? name.substring(0, LONGEST_TOLD) + "…" : name)
            .collect(Collectors.joining(", "));
    return unreadable(
        "Plusieurs tableaux d’objets se trouvent dans le fichier (%s) : dites lequel lire (`root:` dans le fichier de correspondance)."
            .formatted(names),
        "The file has several arrays of objects (%s): say which one to read (`root:` in the mapping)."
            .formatted(names));
  }

  static Text firstPageOnly() {
    return new Text(
        "Le fichier dit que d’autres pages suivent : seule la première page est là.",
        "The file says that more pages follow: this is page 1 only.");
  }

  static Text lateFields(Collection<String> names, boolean more) {
    String list = String.join(", ", names) + (more ? "…" : "");
    return new Text(
        "Des champs absents du début du fichier n’ont pas été lus : %s.".formatted(list),
        "Fields that the beginning of the file does not have were not read: %s.".formatted(list));
  }

  private static UnreadableFile unreadable(String french, String english) {
    return new UnreadableFile(new Text(french, english));
  }
}
