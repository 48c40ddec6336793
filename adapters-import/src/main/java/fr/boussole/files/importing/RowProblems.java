package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Reason;
import fr.boussole.domain.text.Text;

/** What is said of a cell or row that cannot be taken, each time with what to write instead. */
final class RowProblems {

  static final RowProblem REQUIRED =
      new RowProblem(
          Reason.REQUIRED,
          "vide, alors que cette colonne est obligatoire",
          "blank, but the column is required");
  static final RowProblem NO_VALUE =
      new RowProblem(
          Reason.NO_VALUE,
          "formule sans valeur enregistrée : ouvrez le classeur dans un tableur, enregistrez-le et envoyez-le à nouveau",
          "formula without a stored value: open the workbook in a spreadsheet, save it and send it again");
  static final RowProblem NOT_A_TIME =
      new RowProblem(Reason.NOT_A_TIME, "pas une date avec heure", "not a date and time");
  static final RowProblem NO_SUCH_TIME =
      new RowProblem(
          Reason.NO_SUCH_TIME,
          "cette date ou cette heure n’existe pas au calendrier",
          "there is no such date or time in the calendar");
  static final RowProblem YEAR_OUTSIDE =
      new RowProblem(
          Reason.YEAR_OUTSIDE,
          "année hors de la plage %d à %d"
              .formatted(CellType.Moment.FIRST_YEAR, CellType.Moment.LAST_YEAR),
          "year outside %d to %d".formatted(CellType.Moment.FIRST_YEAR, CellType.Moment.LAST_YEAR));
  static final RowProblem NOT_A_NUMBER =
      new RowProblem(Reason.NOT_A_NUMBER, "pas un nombre", "not a number");
  static final RowProblem NOT_WHOLE =
      new RowProblem(Reason.NOT_WHOLE, "pas un nombre entier", "not a whole number");
  static final RowProblem NEGATIVE =
      new RowProblem(Reason.NEGATIVE, "nombre négatif", "negative number");
  static final RowProblem OUT_OF_RANGE =
      new RowProblem(Reason.OUT_OF_RANGE, "nombre hors limites", "number out of range");
  static final RowProblem NOT_A_CHOICE =
      new RowProblem(Reason.UNKNOWN_WORD, "mot inconnu", "unknown word");
  static final RowProblem TOO_LONG =
      new RowProblem(Reason.TOO_LONG, "texte trop long", "text too long");

  static final RowProblem LONE_SCALE_BOUND =
      new RowProblem(
          Reason.WRONG_SCALE,
          "scale_min et scale_max vont ensemble : remplissez les deux ou aucun",
          "scale_min and scale_max go together: fill in both or neither");
  static final RowProblem SCALE_DOWN =
      new RowProblem(
          Reason.WRONG_SCALE,
          "l’échelle doit monter : scale_min plus petit que scale_max",
          "the scale must go up: scale_min less than scale_max");
  static final RowProblem NPS_SCALE =
      new RowProblem(
          Reason.WRONG_SCALE,
          "le NPS se mesure de 0 à 10 : laissez l’échelle vide ou écrivez 0 et 10",
          "NPS is asked on 0 to 10: leave the scale blank or write 0 and 10");
  static final RowProblem CES_SCALE =
      new RowProblem(
          Reason.WRONG_SCALE,
          "le CES se mesure de 1 à 5 ou de 1 à 7 : écrivez 1 et 5, ou 1 et 7",
          "CES is asked on 1 to 5 or 1 to 7: write 1 and 5, or 1 and 7");
  static final RowProblem NOT_A_DAY =
      new RowProblem(Reason.NOT_A_DAY, "pas une date", "not a date");
  static final RowProblem NOT_A_DURATION =
      new RowProblem(Reason.NOT_A_DURATION, "pas une durée", "not a duration");
  static final RowProblem NOT_A_TIME_OF_DAY =
      new RowProblem(Reason.NOT_A_TIME, "l’heure n’en est pas une", "the time is none");
  static final RowProblem NO_TIME_OF_DAY =
      new RowProblem(Reason.REQUIRED, "la date n’a pas d’heure", "the date has no time");
  static final RowProblem NOT_MONTHS =
      new RowProblem(
          Reason.NOT_WHOLE, "pas un nombre entier de mois", "not a whole number of months");
  static final RowProblem NOT_AN_ALIAS =
      new RowProblem(
          Reason.UNKNOWN_WORD,
          "la correspondance ne connaît pas ce mot",
          "the mapping does not know this word");
  static final RowProblem NOT_ONE_DAY =
      new RowProblem(
          Reason.NOT_A_DAY,
          "l’intervalle n’est pas d’un jour, alors qu’une ligne par jour est attendue",
          "the interval is not one day, and one row a day is expected");
  static final RowProblem TOLD_BEFORE =
      new RowProblem(
          Reason.CONTRADICTION,
          "une ligne plus haut a déjà cette clé, alors qu’une seule est attendue : exportez sans découper davantage (par type de média, par file)",
          "a row above has this key already, and only one is expected: export without dividing further (by media type, by queue)");
  static final RowProblem MORE_DECIMALS =
      new RowProblem(Reason.MORE_DECIMALS, "plus de deux décimales", "more than two decimals");
  static final RowProblem NOTHING_TOLD =
      new RowProblem(
          Reason.NOTHING_TOLD,
          "la ligne ne dit rien qui compte : remplissez au moins une colonne de chiffres, avec celle à laquelle elle se rapporte",
          "the row tells nothing that counts: fill in at least one column of figures, with the one it is a part of");
  static final RowProblem CUT_SHORT =
      new RowProblem(
          Reason.CUT_SHORT,
          "le fichier s’arrête au milieu de cette ligne : exportez-le à nouveau",
          "the file ends in the middle of this row: export it again");
  static final RowProblem ROW_TOO_LARGE =
      new RowProblem(
          Reason.ROW_TOO_LARGE,
          "ligne de plus de quatre millions de caractères ou de 10 000 champs : raccourcissez ses textes, ou vérifiez le séparateur",
          "row of more than four million characters or 10,000 fields: shorten its texts, or check the delimiter");

  private RowProblems() {}

  /** The problem, and what the column's type takes. */
  static RowProblem remedied(RowProblem problem, CellType type) {
    return remedied(problem, type.accepted());
  }

  /** The problem, and what is taken. */
  static RowProblem remedied(RowProblem problem, Text accepted) {
    return new RowProblem(
        problem.reason(),
        problem.text().french() + " : écrivez " + accepted.french(),
        problem.text().english() + ": write " + accepted.english());
  }

  static RowProblem controlCharacter(int character) {
    String code = "U+%04X".formatted(character);
    return new RowProblem(
        Reason.CONTROL_CHARACTER,
        "caractère de contrôle invisible (" + code + ") : retirez-le",
        "invisible control character (" + code + "): remove it");
  }

  static RowProblem offScale(int minimum, int maximum) {
    return new RowProblem(
        Reason.WRONG_SCALE,
        "note hors de son échelle : écrivez un nombre entier de %d à %d, ou indiquez scale_min et scale_max"
            .formatted(minimum, maximum),
        "score off its scale: write a whole number from %d to %d, or give scale_min and scale_max"
            .formatted(minimum, maximum));
  }

  static RowProblem tooManyFields(int fields, int columns) {
    return new RowProblem(
        Reason.TOO_MANY_FIELDS,
        "%d champs pour %d colonnes : mettez entre guillemets les textes qui contiennent le séparateur"
            .formatted(fields, columns),
        "%d fields for %d columns: put texts that hold the delimiter in quotes"
            .formatted(fields, columns));
  }
}
