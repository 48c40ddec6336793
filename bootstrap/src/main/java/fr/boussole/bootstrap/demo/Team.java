package fr.boussole.bootstrap.demo;

import java.util.List;

/** The five teams and their people; the names are invented. */
enum Team {
  NORTH(
      "Relation client Nord",
      "Amandine B.",
      "Bastien L.",
      "Clara V.",
      "Driss H.",
      "Élodie M.",
      "Fabrice T."),
  SOUTH(
      "Relation client Sud",
      "Camille R.",
      "Gaëlle P.",
      "Hugo D.",
      "Inès K.",
      "Julien F.",
      "Karine S."),
  TECHNICAL(
      "Support technique",
      "Laurent G.",
      "Maëlys C.",
      "Nabil A.",
      "Océane J.",
      "Pascal E.",
      "Quentin W.",
      "Rachel N."),
  BILLING("Facturation", "Samira O.", "Thibault Q.", "Ursula Z.", "Valentin I.", "Wendy U."),
  DIGITAL(
      "Canaux numériques",
      "Xavier Y.",
      "Yasmine L.",
      "Zoé B.",
      "Adrien K.",
      "Bérénice D.",
      "Cyril M.");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> people;

  Team(String label, String... people) {
    this.label = label;
    this.people = List.of(people);
  }

  /** The French name, as it stands in the files. */
  String label() {
    return label;
  }

  List<String> people() {
    return people;
  }

  /** The team a new request is routed to. */
  static Team drawn(Draw draw, Channel channel, Reason.Family family) {
    return values()[
        switch (channel) {
          case PHONE ->
              switch (family) {
                case GENERAL -> draw.weighted(50, 50, 0, 0, 0);
                case BILLING -> draw.weighted(25, 25, 0, 50, 0);
                case TECHNICAL -> draw.weighted(12, 12, 76, 0, 0);
              };
          case EMAIL, FORM ->
              switch (family) {
                case GENERAL -> draw.weighted(35, 35, 0, 0, 30);
                case BILLING -> draw.weighted(10, 10, 0, 80, 0);
                case TECHNICAL -> draw.weighted(0, 0, 75, 0, 25);
              };
          case CHAT ->
              switch (family) {
                case GENERAL -> draw.weighted(5, 5, 0, 0, 90);
                case BILLING -> draw.weighted(0, 0, 0, 35, 65);
                case TECHNICAL -> draw.weighted(0, 0, 45, 0, 55);
              };
          case SOCIAL -> draw.weighted(0, 0, 0, 0, 1);
        }];
  }
}
