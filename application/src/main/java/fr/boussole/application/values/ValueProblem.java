package fr.boussole.application.values;

import fr.boussole.domain.text.Text;

/** Why a change to values was refused, with the sentence for the user. */
public enum ValueProblem {
  UNKNOWN("Cette valeur n’existe pas.", "There is no such value."),
  NOT_SHOWN(
      "Cette valeur est réunie à une autre : séparez-la d’abord.",
      "This value is merged into another: take it out first."),
  NOT_MERGED("Cette valeur n’est réunie à aucune autre.", "This value is not merged into another."),
  SAME("Les deux valeurs sont la même.", "The two values are the same."),
  NAME_TAKEN(
      "Une autre valeur porte déjà ce nom : réunissez-les plutôt.",
      "Another value has this name already: merge them instead."),
  NAME_INVALID(
      "Un nom compte 1 à " + ValueTree.LONGEST + " caractères, sur une seule ligne.",
      "A name has 1 to " + ValueTree.LONGEST + " characters, on one line.");

  private final Text sentence;

  ValueProblem(String french, String english) {
    this.sentence = new Text(french, english);
  }

  /** What the user is told. */
  public Text sentence() {
    return sentence;
  }
}
