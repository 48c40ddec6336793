package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.stream.Collectors;

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

  /**
   * @param kind by its usual ending
   */
  static UnreadableFile otherWorkbook(String kind) {
    return unreadable(
        "Classeur %s : enregistrez-le au format XLSX, sans mot de passe.".formatted(kind),
        "%s workbook: save it as XLSX, without a password.".formatted(kind));
  }

  static UnreadableFile encryptedWorkbook() {
    return unreadable(
        "Classeur protégé par un mot de passe : enregistrez-le au format XLSX, sans mot de passe.",
        "Workbook protected by a password: save it as XLSX, without a password.");
  }

  static UnreadableFile damagedArchive(String kind) {
    return unreadable(
        "L’archive (%s) est abîmée ou incomplète : rien n’en a été lu. Exportez-la ou copiez-la à nouveau."
            .formatted(kind),
        "The archive (%s) is damaged or not complete: nothing of it was read. Export or copy it again."
            .formatted(kind));
  }

  static UnreadableFile emptyArchive() {
    return unreadable("L’archive ne contient aucun fichier.", "There is no file in the archive.");
  }

  static UnreadableFile encryptedArchive() {
    return unreadable(
        "L’archive est protégée par un mot de passe : envoyez-la sans mot de passe.",
        "The archive is protected by a password: send it without one.");
  }

  static UnreadableFile unknownCompression() {
    return unreadable(
        "L’archive est compressée par une méthode qui n’est pas lue : refaites-la en ZIP ordinaire (« deflate ») ou en gzip.",
        "The archive is compressed in a way that is not read: make it anew as an ordinary ZIP (“deflate”) or gzip.");
  }

  static UnreadableFile nestedArchive(String name) {
    return unreadable(
        "L’archive contient une autre archive (%s) : sortez-la et envoyez-la seule."
            .formatted(name),
        "The archive holds another archive (%s): take it out and send it alone.".formatted(name));
  }

  static UnreadableFile tooManyParts(int most) {
    return unreadable(
        "L’archive contient plus de %d fichiers : faites-en plusieurs archives.".formatted(most),
        "The archive holds more than %d files: make several of it.".formatted(most));
  }

  static UnreadableFile growsTooMuch(int times) {
    return unreadable(
        "L’archive se déplie en plus de %d fois sa taille : elle n’a pas été lue.".formatted(times),
        "The archive unpacks to more than %d times its size: it was not read.".formatted(times));
  }

  static UnreadableFile noSpace() {
    return unreadable(
        "L’archive se déplie en plus que le disque du serveur ne peut prendre : libérez de la place, ou envoyez-la en morceaux.",
        "The archive unpacks to more than the server’s disk can take: make room, or send it in pieces.");
  }

  /**
   * @param names of the files of an archive
   */
  static UnreadableFile differentParts(List<String> names) {
    String first = names.stream().limit(5).collect(Collectors.joining(", "));
    String shown = names.size() > 5 ? first + "…" : first;
    return unreadable(
        "L’archive contient des fichiers différents (%s) : envoyez-les un par un.".formatted(shown),
        "The archive holds different files (%s): send them one by one.".formatted(shown));
  }

  private static UnreadableFile unreadable(String french, String english) {
    return new UnreadableFile(new Text(french, english));
  }
}
