package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;

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
        ContactFile.SOURCE);
  }
}
