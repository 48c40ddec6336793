package fr.boussole.bootstrap.demo;

import fr.boussole.bootstrap.demo.DemoContact.Abandoned;
import fr.boussole.bootstrap.demo.DemoContact.Handled;
import java.util.List;

/** What customers write, in French, in keeping with what happened to them. */
final class Verbatims {
  private static final int LONG_WAIT_SECONDS = 180;

  private static final List<String> PLEASED =
      List.of(
          "Réponse claire et rapide, merci.",
          "Conseillère à l'écoute, problème réglé en quelques minutes.",
          "Très bon accueil, tout est réglé.",
          "Efficace et aimable.",
          "On m'a rappelé comme promis, c'est appréciable.",
          "Explications simples, je sais quoi faire la prochaine fois.");
  private static final List<String> WAITED =
      List.of(
          "Beaucoup trop d'attente avant d'avoir quelqu'un.",
          "Plusieurs minutes d'attente, c'est long.",
          "J'ai failli raccrocher tant l'attente était longue.");
  private static final List<String> CAME_BACK =
      List.of(
          "C'est la deuxième fois que je vous contacte pour la même chose.",
          "Toujours pas réglé, je dois tout réexpliquer.",
          "Réponse expédiée la première fois, il a fallu revenir.");
  private static final List<String> UNSETTLED =
      List.of(
          "Mon problème n'est toujours pas résolu.",
          "Personne ne sait me dire quand ce sera réglé.",
          "On me renvoie d'un service à l'autre.");
  private static final List<String> WITHOUT_SERVICE =
      List.of(
          "Toujours aucune connexion et aucune information sur le retour du service.",
          "La panne dure depuis des jours.",
          "J'aurais aimé être prévenu de la panne.");
  private static final List<String> COLD =
      List.of(
          "Réponse toute faite qui ne répond pas à ma question.",
          "Échange trop rapide, je n'ai pas eu le temps de tout expliquer.",
          "Pas convaincu par la réponse.");

  private Verbatims() {}

  static String drawn(Draw draw, DemoContact contact, boolean satisfied, boolean settled) {
    return draw.pick(satisfied ? PLEASED : complaints(contact, settled));
  }

  private static List<String> complaints(DemoContact contact, boolean settled) {
    if (contact.arrival().again()) {
      return CAME_BACK;
    }
    if (waited(contact)) {
      return WAITED;
    }
    if (contact.arrival().reason() == Reason.OUTAGE) {
      return WITHOUT_SERVICE;
    }
    return settled ? COLD : UNSETTLED;
  }

  private static boolean waited(DemoContact contact) {
    return switch (contact.outcome()) {
      case Abandoned abandoned -> true;
      case Handled handled -> handled.effort().waitSeconds() > LONG_WAIT_SECONDS;
    };
  }
}
