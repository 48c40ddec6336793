package fr.boussole.web.health;

import java.util.List;

/** The page of the health of the data. */
public record HealthView(List<Source> sources) {

  public HealthView {
    sources = List.copyOf(sources);
  }

  /**
   * What one source brings of one kind.
   *
   * @param anchor by which other pages link to it
   * @param shape name of the mark drawn beside the verdict
   * @param report address of the report of its last import; empty for those who may not open it
   */
  public record Source(
      String anchor,
      String kind,
      String source,
      String verdict,
      String shape,
      String lastDay,
      String age,
      String rhythm,
      String holes,
      String fileName,
      String importedAt,
      String report,
      List<QualityView.Finding> findings,
      List<QualityView.Fields> fields) {
    public Source {
      findings = List.copyOf(findings);
      fields = List.copyOf(fields);
    }
  }

  /**
   * The line on the page of a KPI.
   *
   * @param text empty for those who may not know
   */
  public record Line(String text, String shape, String address) {
    /** Nothing is said. */
    public static Line none() {
      return new Line("", "none", "");
    }
  }
}
