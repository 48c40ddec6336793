package fr.boussole.web.health;

import java.util.List;

/** The parts that tell the quality of rows, on the page of an import and on that of all sources. */
public final class QualityView {

  private QualityView() {}

  /**
   * Something that deserves a look.
   *
   * @param doubt whether figures may be wrong; else it is only to be known
   * @param lines on which lines of the file, in words; empty where it is not about lines
   */
  public record Finding(boolean doubt, String sentence, String lines) {}

  /** How complete the fields of one kind are: those that have values, and those that have none. */
  public record Fields(String title, List<Field> filled, List<Field> absent) {
    public Fields {
      filled = List.copyOf(filled);
      absent = List.copyOf(absent);
    }
  }

  /**
   * How complete a field is.
   *
   * @param share in words
   * @param width of its bar, 0 to 1000
   * @param suffer the KPIs that suffer from what is missing; empty when none does
   */
  public record Field(String word, String meaning, String share, int width, String suffer) {}
}
