package fr.boussole.files.table.workbook;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of workbooks that cannot be read, each time with what to do about it. */
final class WorkbookProblems {

  private static final int LONGEST_NAME = 80;
  private static final int MOST_SHOWN = 20;

  private WorkbookProblems() {}

  static UnreadableFile noWorkbook() {
    return unreadable(
        "Ce document n’est pas un classeur XLSX : envoyez un fichier XLSX, CSV ou JSON.",
        "This document is not an XLSX workbook: send an XLSX, CSV or JSON file.");
  }

  /**
   * @param what the part of the file, or what is wrong, in the words of the format
   */
  static UnreadableFile damaged(String what) {
    return unreadable(
        "Le classeur est endommagé (%s) : exportez-le ou enregistrez-le à nouveau."
            .formatted(shown(what)),
        "The workbook is damaged (%s): export or save it again.".formatted(shown(what)));
  }

  static UnreadableFile documentType(String part) {
    return unreadable(
        "Le classeur est refusé : sa partie %s contient une déclaration DOCTYPE, qu’aucun tableur n’écrit."
            .formatted(shown(part)),
        "The workbook is refused: its part %s holds a DOCTYPE declaration, which no spreadsheet writes."
            .formatted(shown(part)));
  }

  static UnreadableFile swells(String part) {
    return unreadable(
        "Le classeur est refusé : une fois décompressée, sa partie %s est plus de %d fois plus grande."
            .formatted(shown(part), UnpackedStream.MOST_TIMES),
        "The workbook is refused: unpacked, its part %s is more than %d times larger."
            .formatted(shown(part), UnpackedStream.MOST_TIMES));
  }

  static UnreadableFile largePart(String part) {
    long most = WorkbookParts.MOST_BYTES >> 20;
    return unreadable(
        "Le classeur est refusé : sa partie %s dépasse %d Mo une fois décompressée. Copiez les données dans un nouveau classeur, ou envoyez-les en CSV."
            .formatted(shown(part), most),
        "The workbook is refused: its part %s exceeds %d MB when unpacked. Copy the data to a new workbook, or send them as CSV."
            .formatted(shown(part), most));
  }

  static UnreadableFile tooManyParts(int most) {
    return unreadable(
        "Le classeur est refusé : il a plus de %d parties. Copiez les données dans un nouveau classeur, ou envoyez-les en CSV."
            .formatted(most),
        "The workbook is refused: it has more than %d parts. Copy the data to a new workbook, or send them as CSV."
            .formatted(most));
  }

  static UnreadableFile tooManySheets() {
    return unreadable(
        "Le classeur a plus de %d feuilles : gardez celle qui contient les données."
            .formatted(WorkbookParts.MOST_SHEETS),
        "The workbook has more than %d sheets: keep the one that holds the data."
            .formatted(WorkbookParts.MOST_SHEETS));
  }

  static UnreadableFile tooManyStyles() {
    return unreadable(
        "Le classeur a plus de %d styles, ce qu’aucun tableur n’écrit : copiez les données dans un nouveau classeur, ou envoyez-les en CSV."
            .formatted(CellStyles.MOST_STYLES),
        "The workbook has more than %d styles, which no spreadsheet writes: copy the data to a new workbook, or send them as CSV."
            .formatted(CellStyles.MOST_STYLES));
  }

  static UnreadableFile tooManyColumns(long row) {
    return unreadable(
        "La ligne %d du classeur annonce plus de %d colonnes, ce qu’aucun tableur n’écrit : exportez-le à nouveau."
            .formatted(row, SheetCells.MOST_COLUMNS),
        "Row %d of the workbook claims more than %d columns, which no spreadsheet writes: export it again."
            .formatted(row, SheetCells.MOST_COLUMNS));
  }

  static UnreadableFile tooManyRows() {
    return unreadable(
        "La feuille annonce plus de %d lignes, ce qu’aucun tableur n’écrit : partagez l’export, ou envoyez-le en CSV."
            .formatted(SheetCells.MOST_ROWS),
        "The sheet claims more than %d rows, which no spreadsheet writes: split the export, or send it as CSV."
            .formatted(SheetCells.MOST_ROWS));
  }

  static UnreadableFile textTooLong(String part) {
    return unreadable(
        "Un texte du classeur (%s) dépasse un million de caractères : raccourcissez-le."
            .formatted(shown(part)),
        "A text of the workbook (%s) exceeds a million characters: shorten it."
            .formatted(shown(part)));
  }

  static UnreadableFile tooManyTexts() {
    return unreadable(
        "Le classeur contient plus de %d textes différents : partagez l’export, ou envoyez-le en CSV."
            .formatted(SharedStrings.MOST_STRINGS),
        "The workbook holds more than %d different texts: split the export, or send it as CSV."
            .formatted(SharedStrings.MOST_STRINGS));
  }

  static UnreadableFile empty() {
    return unreadable(
        "Le classeur est vide : il faut au moins la ligne des noms de colonnes.",
        "The workbook is empty: it needs at least the row of column names.");
  }

  static UnreadableFile emptySheet(String sheet) {
    return unreadable(
        "La feuille « %s » est vide : il faut au moins la ligne des noms de colonnes."
            .formatted(shown(sheet)),
        "The sheet “%s” is empty: it needs at least the row of column names."
            .formatted(shown(sheet)));
  }

  static UnreadableFile noHeader(String sheet, int row) {
    return unreadable(
        "La feuille « %s » n’a pas de noms de colonnes à la ligne %d : corrigez « header » dans la correspondance, ou déplacez-les dans le classeur."
            .formatted(shown(sheet), row),
        "The sheet “%s” has no column names in row %d: correct “header” in the mapping, or move them in the workbook."
            .formatted(shown(sheet), row));
  }

  static UnreadableFile noSheet(String sheet, List<String> sheets) {
    return unreadable(
        "Le classeur n’a pas de feuille « %s » ; il a : %s. Corrigez « sheet » dans la correspondance, ou renommez la feuille."
            .formatted(shown(sheet), shown(sheets)),
        "The workbook has no sheet “%s”; it has: %s. Correct “sheet” in the mapping, or rename the sheet."
            .formatted(shown(sheet), shown(sheets)));
  }

  /** Cells that hold the error of a formula. */
  static Text errorCells(long count, String first) {
    return new Text(
        "%d cellules contiennent une erreur de formule (#N/A, #REF!…) et sont prises pour vides ; la première est %s."
            .formatted(count, first),
        "%d cells hold the error of a formula (#N/A, #REF!…) and are taken as blank; the first is %s."
            .formatted(count, first));
  }

  private static String shown(List<String> names) {
    return names.stream()
        .limit(MOST_SHOWN)
        .map(WorkbookProblems::shown)
        .collect(Collectors.joining(", ", "", names.size() > MOST_SHOWN ? "…" : ""));
  }

  /** Names come out of the file, and may be of any length there. */
  private static String shown(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  private static UnreadableFile unreadable(String french, String english) {
    return new UnreadableFile(new Text(french, english));
  }
}
