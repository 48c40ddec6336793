package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;

/** Why a KPI has no value. */
public enum NoData {
  NO_FACTS(
      "Aucun fait de ce périmètre ne permet ce calcul.",
      "No fact in this scope allows this calculation."),
  NOT_TOLD(
      "Les fichiers importés ne renseignent pas ce qu’il faut pour ce calcul.",
      "The imported files do not carry what this calculation needs."),
  NO_POLICY(
      "Aucun engagement (SLA) ne porte sur ce périmètre : un administrateur en fixe sur la page Règles et SLA.",
      "No SLA applies to this scope: an administrator sets them on the page Rules and SLAs."),
  NEEDS_CHANNEL(
      "Choisissez un canal : la part se lit canal par canal (voir la répartition par canal).",
      "Choose a channel: the share is read channel by channel (see the breakdown by channel)."),
  NO_REASON_MARKED(
      "Aucun motif n’est marqué évitable : un administrateur les marque sur la page des valeurs.",
      "No reason is marked as avoidable: an administrator marks them on the page of values."),
  NOT_TOLD_APART(
      "Les faits de cet indicateur ne permettent pas de le lire pour ce seul périmètre (filtre, équipe ou personne).",
      "The facts of this KPI do not allow it to be read for this scope alone (filter, team or person)."),
  TOO_FEW(
      "Moins de cinq réponses : rien n’est montré, pour que chacune reste anonyme.",
      "Fewer than five answers: nothing is shown, so that each stays anonymous.");

  private final Text reason;

  NoData(String french, String english) {
    this.reason = new Text(french, english);
  }

  public Text reason() {
    return reason;
  }
}
