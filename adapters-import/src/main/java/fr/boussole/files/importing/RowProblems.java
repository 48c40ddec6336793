package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.domain.text.Text;

/** What is said of a cell or row that cannot be taken, each time with what to write instead. */
final class RowProblems {

  static final Text REQUIRED =
      new Text(
          "vide, alors que cette colonne est obligatoire", "blank, but the column is required");
  static final Text NOT_A_TIME = new Text("pas une date avec heure", "not a date and time");
  static final Text NO_SUCH_TIME =
      new Text(
          "cette date ou cette heure n’existe pas au calendrier",
          "there is no such date or time in the calendar");
  static final Text YEAR_OUTSIDE =
      new Text(
          "année hors de la plage %d à %d"
              .formatted(CellType.Moment.FIRST_YEAR, CellType.Moment.LAST_YEAR),
          "year outside %d to %d".formatted(CellType.Moment.FIRST_YEAR, CellType.Moment.LAST_YEAR));
  static final Text NOT_A_NUMBER = new Text("pas un nombre", "not a number");
  static final Text NOT_WHOLE = new Text("pas un nombre entier", "not a whole number");
  static final Text NEGATIVE = new Text("nombre négatif", "negative number");
  static final Text OUT_OF_RANGE = new Text("nombre hors limites", "number out of range");
  static final Text NOT_A_CHOICE = new Text("mot inconnu", "unknown word");
  static final Text TOO_LONG = new Text("texte trop long", "text too long");

  static final Text LONE_SCALE_BOUND =
      new Text(
          "scale_min et scale_max vont ensemble : remplissez les deux ou aucun",
          "scale_min and scale_max go together: fill in both or neither");
  static final Text SCALE_DOWN =
      new Text(
          "l’échelle doit monter : scale_min plus petit que scale_max",
          "the scale must go up: scale_min less than scale_max");
  static final Text NPS_SCALE =
      new Text(
          "le NPS se mesure de 0 à 10 : laissez l’échelle vide ou écrivez 0 et 10",
          "NPS is asked on 0 to 10: leave the scale blank or write 0 and 10");
  static final Text CES_SCALE =
      new Text(
          "le CES se mesure de 1 à 5 ou de 1 à 7 : écrivez 1 et 5, ou 1 et 7",
          "CES is asked on 1 to 5 or 1 to 7: write 1 and 5, or 1 and 7");
  static final Text NOT_A_DAY = new Text("pas une date", "not a date");
  static final Text MORE_DECIMALS = new Text("plus de deux décimales", "more than two decimals");
  static final Text NOTHING_TOLD =
      new Text(
          "la ligne ne dit rien qui compte : remplissez au moins une colonne de chiffres, avec celle à laquelle elle se rapporte",
          "the row tells nothing that counts: fill in at least one column of figures, with the one it is a part of");
  static final Text CUT_SHORT =
      new Text(
          "le fichier s’arrête au milieu de cette ligne : exportez-le à nouveau",
          "the file ends in the middle of this row: export it again");
  static final Text ROW_TOO_LARGE =
      new Text(
          "ligne de plus de quatre millions de caractères : raccourcissez ses textes",
          "row of more than four million characters: shorten its texts");

  private RowProblems() {}

  /** The problem, and what the column's type takes. */
  static Text remedied(Text problem, CellType type) {
    Text accepted = type.accepted();
    return new Text(
        problem.french() + " : écrivez " + accepted.french(),
        problem.english() + ": write " + accepted.english());
  }

  static Text controlCharacter(int character) {
    String code = "U+%04X".formatted(character);
    return new Text(
        "caractère de contrôle invisible (" + code + ") : retirez-le",
        "invisible control character (" + code + "): remove it");
  }

  static Text offScale(int minimum, int maximum) {
    return new Text(
        "note hors de son échelle : écrivez un nombre entier de %d à %d, ou indiquez scale_min et scale_max"
            .formatted(minimum, maximum),
        "score off its scale: write a whole number from %d to %d, or give scale_min and scale_max"
            .formatted(minimum, maximum));
  }

  static Text tooManyFields(int fields, int columns) {
    return new Text(
        "%d champs pour %d colonnes : mettez entre guillemets les textes qui contiennent le séparateur"
            .formatted(fields, columns),
        "%d fields for %d columns: put texts that hold the delimiter in quotes"
            .formatted(fields, columns));
  }
}
