package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;

/** Why a row is rejected, so that rejected rows can be counted by it. */
public enum Reason {
  REQUIRED("case obligatoire vide", "required cell blank"),
  NOT_A_TIME("pas une date avec heure", "not a date and time"),
  NOT_A_DAY("pas une date", "not a date"),
  NO_SUCH_TIME("date ou heure qui n’existe pas", "no such date or time"),
  YEAR_OUTSIDE("année hors limites", "year out of range"),
  NOT_A_DURATION("pas une durée", "not a duration"),
  NOT_A_NUMBER("pas un nombre", "not a number"),
  NOT_WHOLE("pas un nombre entier", "not a whole number"),
  MORE_DECIMALS("trop de décimales", "too many decimals"),
  NEGATIVE("nombre négatif", "negative number"),
  OUT_OF_RANGE("nombre hors limites", "number out of range"),
  UNKNOWN_WORD("mot inconnu", "unknown word"),
  TOO_LONG("texte trop long", "text too long"),
  CONTROL_CHARACTER("caractère de contrôle", "control character"),
  WRONG_SCALE("note ou échelle impossible", "impossible score or scale"),
  CONTRADICTION("colonnes qui se contredisent", "columns that contradict each other"),
  NOTHING_TOLD("ligne qui ne dit rien", "row that tells nothing"),
  NO_VALUE("formule sans valeur", "formula without a value"),
  CUT_SHORT("ligne coupée", "row cut short"),
  ROW_TOO_LARGE("ligne trop longue", "row too long"),
  TOO_MANY_FIELDS("plus de champs que de colonnes", "more fields than columns");

  private final Text label;

  Reason(String french, String english) {
    this.label = new Text(french, english);
  }

  /** What is wrong with such rows, in a few words. */
  public Text label() {
    return label;
  }
}
