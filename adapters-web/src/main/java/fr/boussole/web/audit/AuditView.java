package fr.boussole.web.audit;

import java.util.List;

/**
 * The audit page.
 *
 * @param running whether one is under way
 * @param failed whether the last one broke off
 * @param known whether there is a report; the texts below are empty otherwise
 * @param clean whether nothing differs
 * @param verdict the outcome, in a sentence
 * @param facts how much was compared, in a sentence
 * @param when when it ran and how long it took
 * @param shown that only the first differences are listed; empty when all are
 */
public record AuditView(
    boolean running,
    boolean failed,
    boolean known,
    boolean clean,
    String verdict,
    String facts,
    String when,
    String shown,
    List<Row> rows) {

  public AuditView {
    rows = List.copyOf(rows);
  }

  static AuditView without(boolean running, boolean failed) {
    return new AuditView(running, failed, false, false, "", "", "", "", List.of());
  }

  /** A figure that differs. */
  public record Row(String day, String values, String figure, String stored, String recomputed) {}
}
