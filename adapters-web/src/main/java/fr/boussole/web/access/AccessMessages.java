package fr.boussole.web.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sign-in and account pages, in French; English is in {@code access_en}. */
@MessageBundle("access")
interface AccessMessages {

  @Message("Identifiant")
  String username();

  @Message("Mot de passe")
  String password();

  @Message("Mise en route")
  String setUp();

  @Message("Créez le compte du premier administrateur de cette installation.")
  String setUpAdvice();

  @Message("Créer le compte")
  String createAccount();

  @Message("Mon compte")
  String ownAccount();

  @Message("Comptes")
  String accounts();

  @Message("Mot de passe actuel")
  String currentPassword();

  @Message("Nouveau mot de passe")
  String newPassword();

  @Message("Changer le mot de passe")
  String changePassword();

  @Message("C’est fait.")
  String done();

  @Message("Affichage")
  String preferences();

  @Message("Langue")
  String language();

  @Message("Thème")
  String theme();

  @Message("comme le système")
  String themeSystem();

  @Message("clair")
  String themeLight();

  @Message("sombre")
  String themeDark();

  @Message("Enregistrer")
  String save();

  @Message("Jetons personnels")
  String tokens();

  @Message("Un jeton laisse un programme agir en votre nom par l’API, avec vos droits.")
  String tokensAdvice();

  @Message("Nom du jeton")
  String tokenName();

  @Message("Durée en jours")
  String tokenDays();

  @Message("Créer le jeton")
  String createToken();

  @Message("Copiez ce jeton maintenant : il ne sera plus montré.")
  String tokenShownOnce();

  @Message("Expire le")
  String expires();

  @Message("Dernier usage")
  String lastUsed();

  @Message("jamais")
  String never();

  @Message("Révoquer")
  String revoke();

  @Message("Rôle")
  String role();

  @Message("Agent")
  String roleAgent();

  @Message("Superviseur")
  String roleSupervisor();

  @Message("Administrateur")
  String roleAdmin();

  @Message("Lecteur")
  String roleReader();

  @Message("Nom dans les contacts (pour un agent)")
  String agentName();

  @Message("Équipes, une par ligne (pour un superviseur)")
  String teams();

  @Message("Nouveau compte")
  String newAccount();

  @Message("fermé")
  String shut();

  @Message("démonstration")
  String demo();

  @Message("Fermer le compte")
  String shutAccount();

  @Message("Rouvrir le compte")
  String openAccount();

  @Message("Donner un nouveau mot de passe")
  String resetPassword();

  @Message("Au moins 10 caractères.")
  String passwordHelp();

  @Message("Révoquer le jeton {name}")
  String revokeToken(String name);

  @Message(
      "Un agent voit ses propres chiffres, un superviseur ceux de ses équipes, un lecteur les"
          + " agrégats, un administrateur tout.")
  String rolesAdvice();
}
