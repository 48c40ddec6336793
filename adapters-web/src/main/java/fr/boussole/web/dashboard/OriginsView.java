package fr.boussole.web.dashboard;

import java.util.List;

/**
 * The imports behind a figure.
 *
 * @param kpiAddress the KPI's page on the same scope
 */
public record OriginsView(String name, String kpiAddress, String period, List<Row> rows) {

  public OriginsView {
    rows = List.copyOf(rows);
  }

  /** An import and how many of its rows are in the scope. */
  public record Row(String fileName, String when, String who, String count) {}
}
