package fr.boussole.bootstrap.demo;

import java.util.List;

/** Why customers get in touch: the weights and the difficulty of each reason. */
enum Reason {
  BILL(
      "Facture",
      Family.BILLING,
      15,
      330,
      0.78,
      "Montant inattendu",
      "Explication de facture",
      "Duplicata"),
  PAYMENT(
      "Paiement",
      Family.BILLING,
      8,
      300,
      0.80,
      "Prélèvement rejeté",
      "Changement de RIB",
      "Échéancier"),
  OUTAGE(
      "Panne de service",
      Family.TECHNICAL,
      14,
      480,
      0.66,
      "Coupure totale",
      "Coupures intermittentes",
      "Débit trop lent"),
  INSTALLATION(
      "Installation",
      Family.TECHNICAL,
      8,
      450,
      0.64,
      "Rendez-vous technicien",
      "Mise en service",
      "Raccordement"),
  TECHNICAL_HELP(
      "Assistance technique",
      Family.TECHNICAL,
      9,
      540,
      0.70,
      "Configuration",
      "Compatibilité",
      "Mise à jour"),
  DELIVERY(
      "Livraison",
      Family.GENERAL,
      12,
      270,
      0.76,
      "Suivi de colis",
      "Colis non reçu",
      "Colis endommagé"),
  RETURN(
      "Retour et remboursement",
      Family.GENERAL,
      7,
      320,
      0.72,
      "Étiquette de retour",
      "Délai de remboursement",
      "Retour refusé"),
  ORDER(
      "Commande",
      Family.GENERAL,
      8,
      260,
      0.82,
      "Modification",
      "Annulation",
      "Confirmation non reçue"),
  ACCOUNT(
      "Compte et accès",
      Family.GENERAL,
      7,
      210,
      0.88,
      "Mot de passe oublié",
      "Changement d'adresse",
      "Données personnelles"),
  CONTRACT(
      "Contrat et options",
      Family.GENERAL,
      6,
      420,
      0.80,
      "Changement d'offre",
      "Ajout d'option",
      "Renouvellement"),
  CANCELLATION(
      "Résiliation",
      Family.GENERAL,
      3,
      400,
      0.70,
      "Demande de résiliation",
      "Préavis",
      "Frais de résiliation"),
  COMPLAINT(
      "Réclamation",
      Family.GENERAL,
      3,
      560,
      0.48,
      "Qualité de service",
      "Geste commercial",
      "Litige");

  private final String label;
  private final Family family;
  private final double weight;
  private final double talkSeconds;
  private final double firstContact;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  Reason(
      String label,
      Family family,
      double weight,
      double talkSeconds,
      double firstContact,
      String... details) {
    this.label = label;
    this.family = family;
    this.weight = weight;
    this.talkSeconds = talkSeconds;
    this.firstContact = firstContact;
    this.details = List.of(details);
  }

  /** The French name, as it stands in the files. */
  String label() {
    return label;
  }

  Family family() {
    return family;
  }

  /** Share of the yearly contacts, in percent. */
  double weight() {
    return weight;
  }

  /** Median conversation, in seconds. */
  double talkSeconds() {
    return talkSeconds;
  }

  /** Chance that the first exchange settles it. */
  double firstContact() {
    return firstContact;
  }

  /** The sub-reasons. */
  List<String> details() {
    return details;
  }

  /** The kind of skill a reason asks for; teams are built on it. */
  enum Family {
    GENERAL,
    BILLING,
    TECHNICAL
  }
}
