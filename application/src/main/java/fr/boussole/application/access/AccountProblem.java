package fr.boussole.application.access;

import fr.boussole.domain.text.Text;

/** Why a change to an account was refused, with the sentence for the user. */
public enum AccountProblem {
  USERNAME_INVALID(
      "L’identifiant compte 1 à 64 caractères : lettres sans accent, chiffres, point, tiret,"
          + " souligné, arobase.",
      "A username has 1 to 64 characters: unaccented letters, digits, dot, hyphen, underscore,"
          + " at sign."),
  USERNAME_TAKEN("Cet identifiant est déjà pris.", "This username is already taken."),
  ACCOUNT_UNKNOWN("Ce compte n’existe pas.", "This account does not exist."),
  PASSWORD_TOO_SHORT(
      "Le mot de passe doit compter au moins " + Password.SHORTEST + " caractères.",
      "The password must have at least " + Password.SHORTEST + " characters."),
  PASSWORD_TOO_LONG(
      "Le mot de passe doit compter au plus " + Password.LONGEST + " caractères.",
      "The password must have at most " + Password.LONGEST + " characters."),
  PASSWORD_IS_USERNAME(
      "Le mot de passe ne peut pas être l’identifiant.", "The password cannot be the username."),
  PASSWORD_WRONG("Le mot de passe actuel n’est pas le bon.", "The current password is wrong."),
  PASSWORD_OF_DEMO(
      "Les comptes de démonstration sont partagés : leur mot de passe ne change pas.",
      "Demonstration accounts are shared: their password does not change."),
  TOO_MANY_TRIES(
      "Trop d’essais : patientez quelques minutes.", "Too many tries: wait a few minutes."),
  AGENT_MISSING(
      "Un agent a besoin de son nom tel qu’il figure dans les contacts.",
      "An agent needs their name as it stands in the contacts."),
  TEAMS_MISSING(
      "Un superviseur a besoin d’au moins une équipe.", "A supervisor needs at least one team."),
  LAST_ADMIN(
      "Il doit rester au moins un administrateur actif.",
      "At least one active administrator must remain."),
  TOKEN_NAME_INVALID(
      "Le jeton a besoin d’un nom de 1 à 100 caractères.",
      "The token needs a name of 1 to 100 characters."),
  TOKEN_LIFETIME_INVALID(
      "La durée du jeton va de 1 à " + PersonalTokens.LONGEST_DAYS + " jours.",
      "A token lives for 1 to " + PersonalTokens.LONGEST_DAYS + " days."),
  TOO_MANY_TOKENS(
      "Vous avez déjà " + PersonalTokens.MOST + " jetons : révoquez-en un d’abord.",
      "You have " + PersonalTokens.MOST + " tokens already: revoke one first."),
  SETUP_LINK_INVALID(
      "Ce lien de mise en route n’est pas valable : reprenez celui qu’affiche le serveur.",
      "This set-up link is not valid: use the one the server shows.");

  private final Text sentence;

  AccountProblem(String french, String english) {
    this.sentence = new Text(french, english);
  }

  /** What the user is told. */
  public Text sentence() {
    return sentence;
  }
}
