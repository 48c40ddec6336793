package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.boussole.domain.fact.SurveyKind;

/**
 * The survey answers, in the product's template. Channel, reason, team, agent, segment and priority
 * stay empty: the import takes them from the contact.
 */
final class SurveyFile {
  private final CsvWriter csv;
  private final KnownTimes times;

  SurveyFile(CsvWriter csv, KnownTimes times) {
    this.csv = csv;
    this.times = times;
    csv.writeRecord(
        "external_id",
        "kind",
        "score",
        "answered_at",
        "scale_min",
        "scale_max",
        "contact",
        "customer",
        "channel",
        "reason",
        "team",
        "agent",
        "segment",
        "priority",
        "verbatim",
        "source");
  }

  /** Writes the answer, unless it has not come yet on the night of the export. */
  void write(DemoSurvey survey) {
    if (!times.known(survey.answeredAt())) {
      return;
    }
    csv.writeRecord(
        survey.id(),
        survey.kind().name(),
        Integer.toString(survey.score()),
        times.text(survey.answeredAt()),
        Integer.toString(survey.kind().standardMinimum()),
        Integer.toString(survey.kind().standardMaximum()),
        survey.about().id(),
        survey.about().arrival().customer().id(),
        "",
        "",
        "",
        "",
        "",
        "",
        survey.verbatim(),
        FactFile.SOURCE);
  }

  /** Writes what a customer thought of helping themselves: there is no contact it is about. */
  void writeSelfcare(
      String id, SurveyKind kind, int score, String at, Customer customer, String channel) {
    csv.writeRecord(
        id,
        kind.name(),
        Integer.toString(score),
        at,
        Integer.toString(kind.standardMinimum()),
        Integer.toString(kind.standardMaximum()),
        "",
        customer.id(),
        channel,
        "",
        "",
        "",
        customer.segment(),
        "",
        "",
        FactFile.SOURCE);
  }
}
