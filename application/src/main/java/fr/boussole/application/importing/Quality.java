package fr.boussole.application.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be said of the quality of a file's rows.
 *
 * @param findings what deserves a look in the rows that were taken; doubts first
 * @param fields how complete the columns of the rows that were taken are
 * @param refused why rows were rejected, most frequent first; a row counts under each of its issues
 * @param days how many rows were taken of each day and source
 */
public record Quality(
    List<Found> findings, List<Filled> fields, List<Refused> refused, List<Day> days) {

  public Quality {
    findings = findings.stream().sorted(Findings.ORDER).toList();
    fields = List.copyOf(fields);
    refused = List.copyOf(refused);
    days = List.copyOf(days);
  }

  /** Nothing is known, or nothing was read. */
  public static Quality none() {
    return new Quality(List.of(), List.of(), List.of(), List.of());
  }

  /** That this was found, and nothing else. */
  public static Quality of(List<Found> findings) {
    return new Quality(findings, List.of(), List.of(), List.of());
  }

  public Quality and(Quality more) {
    return new Quality(
        both(findings, more.findings),
        both(fields, more.fields),
        both(refused, more.refused),
        both(days, more.days));
  }

  /**
   * How complete a column is.
   *
   * @param column its word
   * @param filled rows that have a value in it, 0 to {@code rows}
   * @param rows rows of the kind that were taken
   */
  public record Filled(ImportKind kind, String column, long filled, long rows) {

    public Filled {
      if (filled < 0 || filled > rows) {
        throw new IllegalArgumentException("%d of %d rows".formatted(filled, rows));
      }
    }

    /** The part of the rows that have a value, 0 to 1; 0 where there are no rows. */
    public double share() {
      return rows == 0 ? 0 : (double) filled / rows;
    }
  }

  /**
   * Rows rejected for one reason.
   *
   * @param field the field of the file that is wrong, as it names it; empty when it is the whole
   *     row
   * @param lines the first lines, {@link Found#MOST_LINES} at most
   */
  public record Refused(Reason reason, String field, long rows, List<Long> lines) {

    public Refused {
      lines = List.copyOf(lines);
    }
  }

  /** How many rows of a source belong to a day. */
  public record Day(ImportKind kind, String source, LocalDate day, long rows) {}

  private static <T> List<T> both(List<T> these, List<T> those) {
    return Stream.concat(these.stream(), those.stream()).toList();
  }
}
