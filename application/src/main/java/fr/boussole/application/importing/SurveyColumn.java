package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.Locale;

/** The columns of a file of survey answers, in the order of the template. */
public enum SurveyColumn implements Column {
  EXTERNAL_ID(
      true,
      Types.LINE,
      "Identifiant de la réponse dans l’outil d’enquête ; la réimporter la met à jour.",
      "The answer's identifier in the survey tool; importing it again updates it.",
      "R-7001",
      "R-7002",
      "R-7003"),
  KIND(
      true,
      CellType.SURVEY_KIND,
      "Question posée : satisfaction (CSAT), recommandation (NPS) ou effort (CES).",
      "The question: satisfaction (CSAT), recommendation (NPS) or effort (CES).",
      "CSAT",
      "NPS",
      "CES"),
  SCORE(
      true,
      Types.SCORE,
      "Note donnée, sur l’échelle de la question.",
      "The score given, on the question's scale.",
      "5",
      "9",
      "2"),
  ANSWERED_AT(
      true,
      Types.MOMENT,
      "Moment de la réponse.",
      "When the customer answered.",
      "2026-03-02T10:05:00",
      "2026-03-03 19:42",
      "2026-03-05T08:12:30+01:00"),
  SCALE_MIN(
      false,
      Types.SCORE,
      "Plus mauvaise note possible ; par défaut 1 (CSAT, CES) ou 0 (NPS).",
      "Worst possible score; 1 (CSAT, CES) or 0 (NPS) when blank.",
      "1",
      "",
      "1"),
  SCALE_MAX(
      false,
      Types.SCORE,
      "Meilleure note possible ; par défaut 5 (CSAT, CES) ou 10 (NPS).",
      "Best possible score; 5 (CSAT, CES) or 10 (NPS) when blank.",
      "5",
      "",
      "7"),
  CONTACT(
      false,
      Types.LINE,
      "Identifiant du contact concerné : ses canal, motif, équipe… sont alors repris.",
      "Identifier of the contact it is about: its channel, reason, team… are then used.",
      "A-100231",
      "",
      "M-55120"),
  CUSTOMER(
      false,
      Types.LINE,
      "Identifiant du client.",
      "The customer's identifier.",
      "C-4411",
      "C-3032",
      "C-1180"),
  CHANNEL(
      false,
      Types.LINE,
      "Canal, quand le contact n’est pas connu.",
      "Channel, when the contact is not known.",
      "",
      "chat",
      ""),
  REASON(
      false,
      Types.LINE,
      "Motif, quand le contact n’est pas connu.",
      "Reason, when the contact is not known.",
      "",
      "Résiliation",
      ""),
  TEAM(
      false,
      Types.LINE,
      "Équipe, quand le contact n’est pas connu.",
      "Team, when the contact is not known.",
      "",
      "Nantes",
      ""),
  AGENT(
      false,
      Types.LINE,
      "Agent, quand le contact n’est pas connu.",
      "Agent, when the contact is not known.",
      "",
      "",
      ""),
  SEGMENT(
      false,
      Types.LINE,
      "Segment du client, quand le contact n’est pas connu.",
      "The customer's segment, when the contact is not known.",
      "",
      "Particulier",
      ""),
  PRIORITY(
      false,
      Types.LINE,
      "Priorité, quand le contact n’est pas connu.",
      "Priority, when the contact is not known.",
      "",
      "",
      ""),
  VERBATIM(
      false,
      Types.LINES,
      "Commentaire du client ; plusieurs lignes possibles entre guillemets.",
      "The customer's comment; may run over several lines inside quotes.",
      "Rapide et aimable, merci !",
      "",
      "Il a fallu rappeler deux fois."),
  SOURCE(
      false,
      Types.LINE,
      "Outil d’enquête ; à remplir quand plusieurs outils ont les mêmes identifiants.",
      "The survey tool; needed when several tools use the same identifiers.",
      "enquetes",
      "enquetes",
      "enquetes");

  private final String word = name().toLowerCase(Locale.ROOT);
  private final boolean required;
  private final CellType type;
  private final Text description;
  private final List<String> examples;

  SurveyColumn(boolean required, CellType type, String french, String english, String... examples) {
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
