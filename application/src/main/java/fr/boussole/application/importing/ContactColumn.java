package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.Locale;

/** The columns of a file of contacts, in the order of the template. */
public enum ContactColumn implements Column {
  EXTERNAL_ID(
      true,
      Types.LINE,
      "Identifiant du contact dans l’outil d’origine ; le réimporter met le contact à jour.",
      "The contact's identifier in its own tool; importing it again updates the contact.",
      "A-100231",
      "A-100232",
      "M-55120"),
  CHANNEL(
      true,
      Types.LINE,
      "Canal : téléphone, chat, e-mail, réseaux sociaux, formulaire, ou tout autre nom.",
      "Channel: phone, chat, email, social media, form, or any other name.",
      "téléphone",
      "téléphone",
      "e-mail"),
  OPENED_AT(
      true,
      Types.MOMENT,
      "Arrivée de la demande : appel entré en file, message reçu.",
      "When the request arrived: call queued, message received.",
      "2026-03-02T09:15:20",
      "2026-03-02 09:16:05",
      "2026-03-02T08:40:00+01:00"),
  DIRECTION(
      false,
      CellType.DIRECTION,
      "Sens du contact ; entrant par défaut. Les indicateurs comptent les contacts entrants.",
      "Who started it; inbound when blank. KPIs count inbound contacts.",
      "inbound",
      "inbound",
      "inbound"),
  ANSWERED_AT(
      false,
      Types.MOMENT,
      "Décroché, ou prise en charge par un agent.",
      "When it was picked up by an agent.",
      "2026-03-02T09:15:38",
      "",
      ""),
  ABANDONED_AT(
      false,
      Types.MOMENT,
      "Moment où le client a renoncé avant toute réponse.",
      "When the customer gave up before any answer.",
      "",
      "2026-03-02 09:18:41",
      ""),
  FIRST_RESPONSE_AT(
      false,
      Types.MOMENT,
      "Première réponse d’un agent à un message.",
      "An agent's first response to a message.",
      "",
      "",
      "2026-03-02T11:02:10+01:00"),
  RESOLVED_AT(
      false,
      Types.MOMENT,
      "Moment où la demande a été résolue.",
      "When the request was resolved.",
      "2026-03-02T09:21:02",
      "",
      "2026-03-03T10:30:00+01:00"),
  CLOSED_AT(
      false,
      Types.MOMENT,
      "Clôture du dossier, résolu ou non.",
      "When the case was closed, resolved or not.",
      "2026-03-02T09:21:40",
      "",
      "2026-03-05T18:00:00+01:00"),
  WAIT_SECONDS(
      false,
      new CellType.Seconds(366),
      "Attente avant réponse ou abandon ; sinon calculée à partir des heures.",
      "Wait before the answer or the abandonment; else derived from the times.",
      "18",
      "156",
      ""),
  TALK_SECONDS(
      false,
      Types.SECONDS,
      "Durée de conversation ou d’échange.",
      "Time spent talking or writing with the customer.",
      "284",
      "",
      "420"),
  HOLD_SECONDS(false, Types.SECONDS, "Durée de mise en attente.", "Time on hold.", "40", "", ""),
  AFTER_CONTACT_SECONDS(
      false,
      Types.SECONDS,
      "Travail après contact (saisie, suivi).",
      "Work after the contact (notes, follow-up).",
      "38",
      "",
      "60"),
  REASON(
      false,
      Types.LINE,
      "Motif du contact.",
      "Reason for the contact.",
      "Livraison",
      "",
      "Facture"),
  SUB_REASON(
      false, Types.LINE, "Motif détaillé.", "Finer reason.", "Colis en retard", "", "Double débit"),
  TEAM(
      false,
      Types.LINE,
      "Équipe de l’agent au moment du contact.",
      "The agent's team at the time.",
      "Lyon",
      "Lyon",
      "Back-office"),
  AGENT(
      false,
      Types.LINE,
      "Agent qui a traité le contact, tel que l’outil le nomme.",
      "Agent who handled the contact, as the tool names them.",
      "amina.b",
      "",
      "paul.r"),
  CUSTOMER(
      false,
      Types.LINE,
      "Identifiant du client : sans lui, pas de rappels ni de réitérations visibles.",
      "The customer's identifier: without it no repeat contacts can be seen.",
      "C-4411",
      "C-9027",
      "C-1180"),
  SEGMENT(
      false, Types.LINE, "Segment du client.", "The customer's segment.", "Particulier", "", "Pro"),
  PRODUCT(
      false,
      Types.LINE,
      "Produit ou offre concerné.",
      "Product or offer it is about.",
      "Box",
      "",
      "Mobile"),
  PRIORITY(
      false,
      Types.LINE,
      "Priorité donnée à la demande.",
      "The request's priority.",
      "normale",
      "",
      "haute"),
  STATUS(
      false,
      Types.LINE,
      "État : ouvert, résolu, clos ou abandonné (open, resolved, closed, abandoned) ; tout autre"
          + " mot est gardé mais ne compte pas.",
      "State: open, resolved, closed or abandoned; any other word is kept but says nothing.",
      "résolu",
      "abandonné",
      "résolu"),
  INTERACTIONS(
      false,
      Types.COUNT,
      "Nombre d’échanges qu’il a fallu ; 1 quand un seul a suffi.",
      "How many exchanges it took; 1 when one was enough.",
      "1",
      "",
      "2"),
  TRANSFERS(
      false, Types.COUNT, "Nombre de transferts.", "How often it changed hands.", "0", "", "1"),
  REOPENED(
      false,
      CellType.YES_NO,
      "La demande a-t-elle été rouverte ?",
      "Whether the request was reopened.",
      "non",
      "",
      "non"),
  ESCALATION(
      false,
      CellType.ESCALATION,
      "Passage au niveau supérieur : aucun, prévu (normal) ou subi (endured).",
      "Move to a higher level: none, the normal path, or endured.",
      "none",
      "",
      "normal"),
  EXPOSURE(
      false,
      CellType.EXPOSURE,
      "Échange public, public puis basculé en privé, ou privé dès le début (réseaux sociaux).",
      "Exchange in public, begun in public and moved to private, or private throughout (social"
          + " media).",
      "",
      "",
      "private"),
  ARGUED(
      false,
      CellType.YES_NO,
      "L’agent a-t-il déroulé un véritable argumentaire de vente ?",
      "Whether the agent made a real sales argument.",
      "non",
      "",
      ""),
  SOURCE(
      false,
      Types.LINE,
      "Outil d’origine ; à remplir quand plusieurs outils ont les mêmes identifiants.",
      "The tool it comes from; needed when several tools use the same identifiers.",
      "telephonie",
      "telephonie",
      "messagerie");

  private final String word = name().toLowerCase(Locale.ROOT);
  private final boolean required;
  private final CellType type;
  private final Text description;
  private final List<String> examples;

  ContactColumn(
      boolean required, CellType type, String french, String english, String... examples) {
    this.required = required;
    this.type = type;
    this.description = new Text(french, english);
    this.examples = List.of(examples);
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public boolean required() {
    return required;
  }

  @Override
  public CellType type() {
    return type;
  }

  @Override
  public Text description() {
    return description;
  }

  @Override
  public List<String> examples() {
    return examples;
  }
}
