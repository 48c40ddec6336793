package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of files that cannot be read as rows at all. */
public final class TableProblems {

  public static final Text HEADER_LIKE_DATA =
      new Text(
          "La ligne prise pour les noms de colonnes ressemble à des données : si le fichier n’a pas d’en-tête, dites-le dans sa correspondance (« header: none »).",
          "The row taken for the column names looks like data: if the file has no header, say so in its mapping (“header: none”).");

  private TableProblems() {}

  public static UnreadableFile empty() {
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

  /**
   * @param charset that the file is said to have, by a mark or by whoever sent it
   */
  static UnreadableFile charactersOutside(String charset, long line) {
    return unreadable(
        "La ligne %d contient des octets qui n’existent pas en %s : choisissez un autre jeu de caractères, ou exportez à nouveau le fichier en UTF-8."
            .formatted(line, charset),
        "Line %d holds bytes that do not exist in %s: choose another charset, or export the file again as UTF-8."
            .formatted(line, charset));
  }

  static UnreadableFile badQuotes(char quote, long line) {
    return unreadable(
        "À partir de la ligne %1$d, les guillemets (%2$s) ne vont plus par paires, ou un texte dépasse un million de caractères : un guillemet dans un texte entre guillemets s’écrit deux fois (%2$s%2$s)."
            .formatted(line, quote),
        "From line %1$d on the quotes (%2$s) do not match, or a text exceeds a million characters: a quote inside a quoted text is written twice (%2$s%2$s)."
            .formatted(line, quote));
  }

  static UnreadableFile noHeaderRow(int row) {
    return unreadable(
        "Les noms de colonnes sont attendus à la ligne %d, et le fichier s’arrête avant : corrigez « header » dans la correspondance, ou exportez le fichier à nouveau."
            .formatted(row),
        "The column names are expected in row %d, and the file ends before: correct “header” in the mapping, or export the file again."
            .formatted(row));
  }

  public static UnreadableFile tallHeader(int most) {
    return unreadable(
        "Un en-tête a au plus %d lignes : écrivez moins dans « header_rows » de la correspondance."
            .formatted(most),
        "A header has at most %d rows: write less for “header_rows” in the mapping."
            .formatted(most));
  }

  public static UnreadableFile tooManyColumns() {
    return unreadable(
        "La ligne des noms de colonnes a plus de 10 000 champs : vérifiez le séparateur, ou n’exportez que les colonnes utiles.",
        "The line of column names has more than 10,000 fields: check the delimiter, or export only the columns of use.");
  }

  static UnreadableFile skipsTooMuch(int most) {
    return unreadable(
        "Au plus %d lignes peuvent être laissées à la fin d’un fichier : écrivez moins dans « skip_last » de la correspondance, ou écartez-les par une règle « skip »."
            .formatted(most),
        "At most %d rows can be left out at the end of a file: write less for “skip_last” in the mapping, or skip them by a rule of “skip”."
            .formatted(most));
  }

  static UnreadableFile longRowsSkipped() {
    return unreadable(
        "Les lignes du fichier sont trop longues pour en laisser autant à la fin : écrivez moins dans « skip_last » de la correspondance, ou écartez-les par une règle « skip ».",
        "The rows of the file are too long to leave out so many at its end: write less for “skip_last” in the mapping, or skip them by a rule of “skip”.");
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
    return unreadable(
        "L’archive ne contient aucun fichier : mettez-y l’export, ou envoyez-le tel quel.",
        "There is no file in the archive: put the export into it, or send it as it is.");
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
        "L’archive se déplie en plus de %d fois sa taille : elle n’a pas été lue. Envoyez le fichier qu’elle contient, tel quel."
            .formatted(times),
        "The archive unpacks to more than %d times its size: it was not read. Send the file that it holds as it is."
            .formatted(times));
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

  /** What is wrong with one file of an archive. */
  static UnreadableFile inPart(String name, UnreadableFile problem) {
    return unreadable(
        "%s : %s".formatted(name, problem.problem().french()),
        "%s: %s".formatted(name, problem.problem().english()));
  }

  private static UnreadableFile unreadable(String french, String english) {
    return new UnreadableFile(new Text(french, english));
  }
}
