package fr.boussole.domain.measure;

import static fr.boussole.domain.fact.FactType.AGENT_DAYS;
import static fr.boussole.domain.fact.FactType.CONTACTS;
import static fr.boussole.domain.fact.FactType.COSTS;
import static fr.boussole.domain.fact.FactType.CUSTOMERS;
import static fr.boussole.domain.fact.FactType.CUSTOMER_REPORTS;
import static fr.boussole.domain.fact.FactType.FEATURE_USES;
import static fr.boussole.domain.fact.FactType.JOURNEY_DAYS;
import static fr.boussole.domain.fact.FactType.ORDERS;
import static fr.boussole.domain.fact.FactType.QUALITY_REVIEWS;
import static fr.boussole.domain.fact.FactType.SELFCARE_SESSIONS;
import static fr.boussole.domain.fact.FactType.SERVQUAL_ANSWERS;
import static fr.boussole.domain.fact.FactType.STAFF;
import static fr.boussole.domain.fact.FactType.STAFF_ANSWERS;
import static fr.boussole.domain.fact.FactType.SURVEYS;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An additive figure of one day and one scope: days and scopes merge by addition. Counts unless the
 * name says seconds, cents, hundredths, points or squares. All but those of resolution, settlement
 * and surveys belong to the contact's day of arrival.
 *
 * <p>Distinct counts and percentiles do not add up and are never measures.
 */
public enum Measure {
  RECEIVED(CONTACTS, "demandes reçues", "contacts received"),
  ANSWERED(CONTACTS, "demandes répondues", "contacts answered"),
  ABANDONED(CONTACTS, "demandes abandonnées avant réponse", "contacts abandoned before an answer"),
  HANDLED(CONTACTS, "demandes traitées", "contacts handled"),
  /** Answered contacts whose time in the queue is known. */
  WAITED(
      CONTACTS,
      "demandes répondues dont l’attente est connue",
      "answered contacts whose wait is known"),
  WAIT_SECONDS(CONTACTS, "somme des attentes", "sum of waits"),
  /** Contacts answered within their channel's threshold. */
  IN_TIME(CONTACTS, "répondues dans le seuil du canal", "answered within the channel’s threshold"),
  /**
   * Received contacts less those answered after an unknown delay: whether they were in time can be
   * told.
   */
  TIMED(
      CONTACTS,
      "demandes reçues dont le délai est connu",
      "contacts received whose delay is known"),
  /** Answered contacts of which it is known whether they were in time. */
  TIMED_ANSWERED(
      CONTACTS,
      "demandes répondues dont le respect du seuil est connu",
      "answered contacts known to be in time or not"),
  /** Answered contacts whose response delay is known. */
  RESPONDED(
      CONTACTS,
      "demandes répondues dont le délai est connu",
      "answered contacts whose response delay is known"),
  RESPONSE_SECONDS(CONTACTS, "somme des délais de réponse", "sum of response delays"),
  /** Handled contacts whose handling time is known. */
  HANDLING_KNOWN(
      CONTACTS,
      "demandes traitées dont la durée est connue",
      "handled contacts whose handling time is known"),
  HANDLING_SECONDS(
      CONTACTS,
      "somme des durées (échange + attente en ligne + post-contact)",
      "sum of handling times (talk + hold + after-contact work)"),
  AFTER_CONTACT_KNOWN(
      CONTACTS,
      "demandes traitées dont le post-contact est connu",
      "handled contacts whose after-contact work is known"),
  AFTER_CONTACT_SECONDS(CONTACTS, "somme des temps post-contact", "sum of after-contact work"),
  HOLD_KNOWN(
      CONTACTS,
      "demandes traitées dont la mise en attente est connue",
      "handled contacts whose hold time is known"),
  HOLD_SECONDS(CONTACTS, "somme des mises en attente", "sum of hold times"),
  /** Received contacts that were resolved since, on their day of arrival. */
  RESOLVED_OF_RECEIVED(
      CONTACTS, "demandes reçues et résolues depuis", "received contacts resolved since"),
  RESOLVED_AT_FIRST(
      CONTACTS,
      "résolues au premier échange, sans transfert",
      "resolved at the first exchange, without transfer"),
  /** Received contacts whose customer and reason are known, so that a repeat can be seen. */
  TRACEABLE(
      CONTACTS,
      "demandes dont le client et le motif sont connus",
      "contacts whose customer and reason are known"),
  /** Traceable contacts that follow one of the same customer and reason within the window. */
  REPEATED(CONTACTS, "réitérations dans la fenêtre", "repeats within the window"),
  /**
   * Traceable contacts resolved without follow-up, and not followed by a repeat within the window.
   */
  ONCE_AND_DONE(
      CONTACTS, "résolues sans suite ni réitération", "resolved without follow-up or repeat"),
  /** Received contacts of which it is known whether they were escalated. */
  ESCALATION_KNOWN(
      CONTACTS, "demandes dont l’escalade est renseignée", "contacts whose escalation is known"),
  ESCALATED(CONTACTS, "demandes escaladées", "contacts escalated"),
  ESCALATED_ENDURED(CONTACTS, "dont escalades subies", "of which endured escalations"),
  /** On the day of resolution. */
  RESOLVED(CONTACTS, "demandes résolues", "contacts resolved"),
  /** Resolved contacts whose resolution time is known, on the day of resolution. */
  RESOLUTION_KNOWN(
      CONTACTS,
      "demandes résolues dont le délai est connu",
      "resolved contacts whose resolution time is known"),
  RESOLUTION_SECONDS(CONTACTS, "somme des délais de résolution", "sum of resolution times"),
  /** Requests that left the backlog, on the day they did. */
  SETTLED(CONTACTS, "demandes sorties du backlog", "contacts that left the backlog"),
  /** Received contacts of which each has a row of its own, so that its course can be seen. */
  SINGLE(CONTACTS, "demandes reçues, connues une à une", "contacts received, known one by one"),
  /** Answered contacts whose taking charge and closing are known, on the day of settlement. */
  CASE_KNOWN(
      CONTACTS,
      "dossiers clos dont la prise en charge est connue",
      "closed cases whose taking charge is known"),
  CASE_SECONDS(
      CONTACTS,
      "somme des temps de la prise en charge à la clôture",
      "sum of times from taking charge to closing"),
  /** Handled contacts that began in public. */
  PUBLIC_HANDLED(CONTACTS, "messages publics traités", "public messages handled"),
  MOVED_PRIVATE(CONTACTS, "messages publics passés en privé", "public messages moved to private"),
  /** Answered contacts of which it is known whether an offer was argued for. */
  ARGUED_KNOWN(
      CONTACTS,
      "demandes répondues dont l’argumentation est renseignée",
      "answered contacts known to be argued or not"),
  ARGUED(CONTACTS, "demandes argumentées", "contacts argued"),
  CSAT_ANSWERS(SURVEYS, "réponses CSAT", "CSAT answers"),
  CSAT_SATISFIED(SURVEYS, "clients satisfaits", "satisfied customers"),
  NPS_ANSWERS(SURVEYS, "réponses NPS", "NPS answers"),
  NPS_PROMOTERS(SURVEYS, "promoteurs (9–10)", "promoters (9–10)"),
  NPS_DETRACTORS(SURVEYS, "détracteurs (0–6)", "detractors (0–6)"),
  CES5_ANSWERS(SURVEYS, "réponses CES sur 5", "CES answers out of 5"),
  CES5_POINTS(SURVEYS, "points CES sur 5", "CES points out of 5"),
  CES5_SQUARES(SURVEYS, "carrés des points CES sur 5", "squared CES points out of 5"),
  CES7_ANSWERS(SURVEYS, "réponses CES sur 7", "CES answers out of 7"),
  CES7_POINTS(SURVEYS, "points CES sur 7", "CES points out of 7"),
  CES7_SQUARES(SURVEYS, "carrés des points CES sur 7", "squared CES points out of 7"),
  /** Contacts whose resolution delay was kept or ran out, on that day; not those abandoned. */
  DUE(CONTACTS, "demandes à résoudre", "contacts due"),
  SOLVED_IN_TIME(CONTACTS, "demandes résolues dans le délai", "contacts resolved in time"),
  /** Contacts whose SLA was kept or broken, on that day; not those abandoned. */
  UNDER_SLA(CONTACTS, "demandes sous engagement (SLA)", "contacts under an SLA"),
  SLA_MET(CONTACTS, "demandes dont l’engagement est tenu", "contacts whose SLA was kept"),

  // Agent days. What is "of" something counts only the days that tell it, so that a part never
  // outgrows its whole.
  AGENT_DAYS_TOLD(AGENT_DAYS, "journées d’agent renseignées", "agent days told"),
  OCCUPIED_SECONDS(AGENT_DAYS, "temps de traitement", "handling time"),
  OCCUPIED_OF_SECONDS(
      AGENT_DAYS,
      "temps connecté des journées dont le traitement est connu",
      "logged time of the days whose handling is known"),
  BREAK_SECONDS(AGENT_DAYS, "temps de pause", "break time"),
  BREAK_OF_SECONDS(
      AGENT_DAYS,
      "temps connecté des journées dont les pauses sont connues",
      "logged time of the days whose breaks are known"),
  AS_PLANNED_SECONDS(AGENT_DAYS, "temps conforme au planning", "time as planned"),
  AS_PLANNED_OF_SECONDS(
      AGENT_DAYS,
      "temps planifié des journées dont la conformité est connue",
      "planned time of the days whose adherence is known"),
  ABSENT_SECONDS(AGENT_DAYS, "temps d’absence", "absence time"),
  ABSENT_OF_SECONDS(
      AGENT_DAYS,
      "temps planifié des journées dont l’absence est connue",
      "planned time of the days whose absence is known"),
  TRAINING_SECONDS(AGENT_DAYS, "temps de formation", "training time"),
  TRAINING_KNOWN(
      AGENT_DAYS,
      "journées d’agent dont la formation est renseignée",
      "agent days whose training is told"),

  // Quality reviews. Points have two decimals and are counted in hundredths.
  WRITING_REVIEWS(QUALITY_REVIEWS, "évaluations de la rédaction", "reviews of writing"),
  WRITING_HUNDREDTHS(QUALITY_REVIEWS, "points obtenus, rédaction", "points given for writing"),
  WRITING_OF_HUNDREDTHS(
      QUALITY_REVIEWS, "points possibles, rédaction", "points possible for writing"),
  COMPLIANCE_REVIEWS(QUALITY_REVIEWS, "évaluations de la conformité", "reviews of compliance"),
  COMPLIANCE_HUNDREDTHS(
      QUALITY_REVIEWS, "points obtenus, conformité", "points given for compliance"),
  COMPLIANCE_OF_HUNDREDTHS(
      QUALITY_REVIEWS, "points possibles, conformité", "points possible for compliance"),
  TONE_REVIEWS(QUALITY_REVIEWS, "évaluations de la tonalité", "reviews of tone"),
  TONE_HUNDREDTHS(QUALITY_REVIEWS, "points obtenus, tonalité", "points given for tone"),
  TONE_OF_HUNDREDTHS(QUALITY_REVIEWS, "points possibles, tonalité", "points possible for tone"),

  // Self-care sessions.
  SELFCARE_SESSIONS_TOLD(SELFCARE_SESSIONS, "sessions de selfcare", "self-care sessions"),
  BOT_SESSIONS(
      SELFCARE_SESSIONS,
      "sessions automatisées dont la transmission est renseignée",
      "automated sessions of which it is told whether they were handed over"),
  BOT_HANDED_OVER(
      SELFCARE_SESSIONS,
      "sessions automatisées transmises à un conseiller",
      "automated sessions handed to a person"),
  SESSIONS_OUTCOME_KNOWN(
      SELFCARE_SESSIONS, "sessions dont l’issue est connue", "sessions whose outcome is known"),
  SESSIONS_RESOLVED(
      SELFCARE_SESSIONS, "sessions résolues sans conseiller", "sessions resolved without an agent"),
  SESSIONS_FOLLOW_KNOWN(
      SELFCARE_SESSIONS, "sessions dont la suite est connue", "sessions whose sequel is known"),
  SESSIONS_FOLLOWED(
      SELFCARE_SESSIONS,
      "sessions suivies d’un contact assisté",
      "sessions followed by an assisted contact"),

  // Journey days. Each pair counts only the rows that tell both.
  VISITS_TOLD(JOURNEY_DAYS, "visites", "visits"),
  CONVERSION_VISITS(
      JOURNEY_DAYS,
      "visites dont les conversions sont connues",
      "visits whose conversions are known"),
  CONVERSIONS(JOURNEY_DAYS, "actions attendues accomplies", "expected actions done"),
  BOUNCE_VISITS(JOURNEY_DAYS, "visites dont le rebond est connu", "visits whose bounces are known"),
  ONE_PAGE_VISITS(JOURNEY_DAYS, "visites d’une seule page", "one-page visits"),
  IMPRESSIONS(JOURNEY_DAYS, "affichages", "impressions"),
  CLICKS(JOURNEY_DAYS, "clics", "clicks"),
  CARTS_CREATED(JOURNEY_DAYS, "paniers créés", "carts created"),
  CARTS_ABANDONED(JOURNEY_DAYS, "paniers abandonnés", "carts abandoned"),
  LEADS(JOURNEY_DAYS, "prospects contactés", "prospects contacted"),
  WON(JOURNEY_DAYS, "prospects devenus clients", "prospects who became customers"),

  // SERVQUAL answers. A gap is perception less expectation.
  QOS7_ANSWERS(SERVQUAL_ANSWERS, "réponses SERVQUAL sur 7", "SERVQUAL answers out of 7"),
  QOS7_PERCEPTION(SERVQUAL_ANSWERS, "points de perception sur 7", "perception points out of 7"),
  QOS7_EXPECTATION(SERVQUAL_ANSWERS, "points d’attente sur 7", "expectation points out of 7"),
  QOS7_GAP(SERVQUAL_ANSWERS, "perception − attente, sur 7", "perception − expectation, out of 7"),
  QOS7_SQUARES(SERVQUAL_ANSWERS, "carrés des écarts sur 7", "squared gaps out of 7"),
  QOS5_ANSWERS(SERVQUAL_ANSWERS, "réponses SERVQUAL sur 5", "SERVQUAL answers out of 5"),
  QOS5_PERCEPTION(SERVQUAL_ANSWERS, "points de perception sur 5", "perception points out of 5"),
  QOS5_EXPECTATION(SERVQUAL_ANSWERS, "points d’attente sur 5", "expectation points out of 5"),
  QOS5_GAP(SERVQUAL_ANSWERS, "perception − attente, sur 5", "perception − expectation, out of 5"),
  QOS5_SQUARES(SERVQUAL_ANSWERS, "carrés des écarts sur 5", "squared gaps out of 5"),

  // Staff: on the first day there, and on the first day away.
  HIRED(STAFF, "entrées dans l’effectif", "people who joined the staff"),
  STAFF_LEFT(STAFF, "départs de l’effectif", "people who left the staff"),

  // Staff answers.
  ENPS_ANSWERS(STAFF_ANSWERS, "réponses eNPS", "eNPS answers"),
  ENPS_PROMOTERS(STAFF_ANSWERS, "promoteurs eNPS (9–10)", "eNPS promoters (9–10)"),
  ENPS_DETRACTORS(STAFF_ANSWERS, "détracteurs eNPS (0–6)", "eNPS detractors (0–6)"),
  ENGAGEMENT5_ANSWERS(STAFF_ANSWERS, "réponses d’engagement sur 5", "engagement answers out of 5"),
  ENGAGEMENT5_POINTS(STAFF_ANSWERS, "points d’engagement sur 5", "engagement points out of 5"),
  ENGAGEMENT5_SQUARES(
      STAFF_ANSWERS, "carrés des points d’engagement sur 5", "squared engagement points out of 5"),
  ENGAGEMENT10_ANSWERS(
      STAFF_ANSWERS, "réponses d’engagement sur 10", "engagement answers out of 10"),
  ENGAGEMENT10_POINTS(STAFF_ANSWERS, "points d’engagement sur 10", "engagement points out of 10"),
  ENGAGEMENT10_SQUARES(
      STAFF_ANSWERS,
      "carrés des points d’engagement sur 10",
      "squared engagement points out of 10"),

  /** What a day bears of the costs that cover it. */
  COST_CENTS(COSTS, "coûts", "costs"),

  // Customers, each counted once on the day.
  CUSTOMERS_JOINED(CUSTOMERS, "clients arrivés", "customers who joined"),
  CUSTOMERS_LEFT(CUSTOMERS, "clients partis", "customers who left"),
  FIRST_VALUES(
      CUSTOMERS,
      "clients dont le premier bénéfice est connu",
      "customers whose first value is known"),
  FIRST_VALUE_SECONDS(
      CUSTOMERS, "somme des délais jusqu’au premier bénéfice", "sum of times to first value"),

  // Customer reports. Each figure counts only the reports that tell all of it.
  ACTIVE_KNOWN(
      CUSTOMER_REPORTS,
      "clients dont l’activité est renseignée",
      "customers whose activity is told"),
  ACTIVE_CUSTOMERS(CUSTOMER_REPORTS, "clients actifs", "active customers"),
  REVENUE_KNOWN(
      CUSTOMER_REPORTS,
      "relevés dont les deux revenus sont connus",
      "reports whose revenues are both known"),
  EXPANSION_CENTS(
      CUSTOMER_REPORTS,
      "revenu actuel − revenu de départ",
      "revenue now − revenue at the beginning"),
  ROI_KNOWN(
      CUSTOMER_REPORTS,
      "relevés dont les gains et les dépenses sont connus",
      "reports whose gains and spend are known"),
  NET_GAIN_CENTS(
      CUSTOMER_REPORTS, "gains − dépenses des clients", "gains − spend of the customers"),
  SPEND_CENTS(CUSTOMER_REPORTS, "dépenses des clients", "spend of the customers"),

  ORDERS_TOLD(ORDERS, "commandes", "orders"),
  ORDERS_PRICED(ORDERS, "commandes dont le montant est connu", "orders whose amount is known"),
  ORDER_CENTS(ORDERS, "montant des commandes", "amount of the orders"),

  FEATURE_USE_DAYS(
      FEATURE_USES, "jours d’utilisation d’une fonctionnalité", "days of use of a feature");

  private static final List<Measure> ROLLED_UP =
      Arrays.stream(values()).filter(measure -> measure.facts.isRolledUpWithContacts()).toList();

  private final FactType facts;
  private final Text label;

  Measure(FactType facts, String french, String english) {
    this.facts = facts;
    this.label = new Text(french, english);
  }

  /**
   * The measures that the rollups of contacts and survey answers are kept of, in the order of their
   * ordinals.
   */
  public static List<Measure> rolledUp() {
    return ROLLED_UP;
  }

  /** The measures made from these facts, in the order of their ordinals. */
  public static List<Measure> of(FactType facts) {
    return Arrays.stream(values()).filter(measure -> measure.facts == facts).toList();
  }

  /** The facts that make it. */
  public FactType facts() {
    return facts;
  }

  /** What it counts, as users read it. */
  public Text label() {
    return label;
  }

  /** The lower-case name used in storage and in the API's explanations. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
