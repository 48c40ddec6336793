package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.text.Text;

/** What is said of files that cannot be read as rows at all. */
final class TableProblems {

  private TableProblems() {}

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

  private static UnreadableFile unreadable(String french, String english) {
    return new UnreadableFile(new Text(french, english));
  }
}
