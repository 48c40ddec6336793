package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;

/** An article that the catalogue's definitions come from. */
public enum Source {
  S0(
      new Text(
          "« KPI Relation Client : la liste des indicateurs à suivre en 2025 »",
          "“KPI Relation Client: la liste des indicateurs à suivre en 2025” (in French)")),
  S1(
      new Text(
          "« KPI Relation Client (2026) : mesurer juste, piloter mieux, protéger l’humain »",
          "“KPI Relation Client (2026): mesurer juste, piloter mieux, protéger l’humain” (in French)")),
  S2(
      new Text(
          "« Que sont les KPI de service client ? »",
          "“Que sont les KPI de service client ?” (in French)")),
  S3(
      new Text(
          "« Optimisez votre service client : 10 KPI à suivre en 2025 »",
          "“Optimisez votre service client: 10 KPI à suivre en 2025” (in French)")),
  S4(
      new Text(
          "Article sur les KPI de l’expérience client, levier stratégique",
          "Article on the KPIs of customer experience as a strategic lever (in French)"));

  private final Text title;

  Source(Text title) {
    this.title = title;
  }

  public Text title() {
    return title;
  }
}
