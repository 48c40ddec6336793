package fr.boussole.application.importing;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.text.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the rows of an import file are. */
public enum ImportKind {
  CONTACTS(
      FactType.CONTACTS,
      new Text("Contacts", "Contacts"),
      new Text(
          "Une ligne par demande d’un client : appel, chat, e-mail, message.",
          "One row a customer request: call, chat, e-mail, message.")),
  SURVEYS(
      FactType.SURVEYS,
      new Text("Réponses d’enquête", "Survey answers"),
      new Text(
          "Une ligne par réponse d’un client : CSAT, NPS ou CES.",
          "One row a customer’s answer: CSAT, NPS or CES.")),
  DAILY_CONTACTS(FactType.DAILY_CONTACTS),
  AGENT_DAYS(FactType.AGENT_DAYS),
  QUALITY_REVIEWS(FactType.QUALITY_REVIEWS),
  SELFCARE_SESSIONS(FactType.SELFCARE_SESSIONS),
  JOURNEY_DAYS(FactType.JOURNEY_DAYS),
  SERVQUAL_ANSWERS(FactType.SERVQUAL_ANSWERS),
  STAFF(FactType.STAFF),
  STAFF_ANSWERS(FactType.STAFF_ANSWERS),
  COSTS(FactType.COSTS),
  CUSTOMERS(FactType.CUSTOMERS),
  CUSTOMER_REPORTS(FactType.CUSTOMER_REPORTS),
  ORDERS(FactType.ORDERS),
  FEATURE_USES(FactType.FEATURE_USES);

  private final FactType type;
  private final Text label;
  private final Text description;

  /** A simple kind of facts, which says the rest itself. */
  ImportKind(FactType type) {
    this.type = type;
    FactKind kind = FactKinds.of(type).orElseThrow();
    this.label = kind.name();
    this.description = kind.description();
  }

  ImportKind(FactType type, Text label, Text description) {
    this.type = type;
    this.label = label;
    this.description = description;
  }

  /** The facts that such a file brings. */
  public FactType type() {
    return type;
  }

  /** The simple kind of the rows; empty for contacts and survey answers. */
  public Optional<FactKind> facts() {
    return FactKinds.of(type);
  }

  /** What the rows are, as users read it. */
  public Text label() {
    return label;
  }

  /** What such a file holds, in a sentence. */
  public Text description() {
    return description;
  }

  /** The lower-case word used in addresses and in the API, such as {@code contacts}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that this word names, whatever its case; empty when it names none. */
  public static Optional<ImportKind> of(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.word().equals(wanted)).findFirst();
  }

  /** The kind of file that brings these facts. */
  public static ImportKind of(FactType type) {
    return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst().orElseThrow();
  }

  /** The kinds of file of the simple kinds of facts. */
  static Map<FactKind, ImportKind> byFacts() {
    return Arrays.stream(values())
        .filter(kind -> kind.facts().isPresent())
        .collect(Collectors.toMap(kind -> kind.facts().orElseThrow(), kind -> kind));
  }

  /** The words of all kinds, to be listed in a sentence. */
  public static String words() {
    return Arrays.stream(values()).map(ImportKind::word).collect(Collectors.joining(", "));
  }
}
