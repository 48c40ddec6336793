package fr.boussole.web.importing;

import fr.boussole.web.health.QualityView;
import java.util.List;

/**
 * The report on one import.
 *
 * @param run the import itself
 * @param undone that what is told was taken back; empty when it was not
 * @param came what came, each in a sentence
 * @param refused rejected rows by reason
 * @param remarks what of the file deserves a look apart from its rows
 */
public record ReportView(
    ImportsView.RunView run,
    String undone,
    List<String> came,
    List<Refused> refused,
    List<QualityView.Finding> findings,
    List<String> remarks,
    List<QualityView.Fields> fields) {

  public ReportView {
    came = List.copyOf(came);
    refused = List.copyOf(refused);
    findings = List.copyOf(findings);
    remarks = List.copyOf(remarks);
    fields = List.copyOf(fields);
  }

  /** Rows rejected for one reason, in one field of the file. */
  public record Refused(String reason, String field, String rows, String lines) {}
}
