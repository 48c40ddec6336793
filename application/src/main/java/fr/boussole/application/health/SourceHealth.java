package fr.boussole.application.health;

import fr.boussole.application.importing.Finding;
import fr.boussole.application.importing.Found;
import fr.boussole.application.importing.Quality;
import fr.boussole.domain.stat.Rhythm;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How healthy the rows of one kind are that one source brings.
 *
 * @param rhythm of its days of the last year; empty where days say nothing: rows of people and
 *     customers go on from their day
 * @param ageDays from its last day to today, at least 0
 * @param fields how complete the last import of it was
 * @param findings what was found in the last import of it
 */
public record SourceHealth(
    Supply supply,
    Optional<Rhythm> rhythm,
    long ageDays,
    List<Quality.Filled> fields,
    List<Found> findings) {

  /** A day late is none. */
  private static final int GRACE = 1;

  public SourceHealth {
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
  }

  static SourceHealth of(Supply supply, Quality last, LocalDate today) {
    boolean dated = supply.kind().facts().map(facts -> !facts.isLasting()).orElse(true);
    return new SourceHealth(
        supply,
        dated ? Optional.of(Rhythm.of(supply.rows())) : Optional.empty(),
        Math.max(0, ChronoUnit.DAYS.between(supply.lastDay(), today)),
        last.fields().stream().filter(field -> field.kind() == supply.kind()).toList(),
        last.findings().stream()
            .filter(found -> found.kind().map(kind -> kind == supply.kind()).orElse(true))
            .toList());
  }

  /** Whether new rows are overdue: later than nine of ten times, or none for a year. */
  public boolean isLate() {
    return rhythm
        .map(
            usual ->
                supply.rows().isEmpty()
                    || (usual.usualGap().isPresent()
                        && ageDays > usual.usualGap().getAsInt() + GRACE))
        .orElse(false);
  }

  /** The days of the last year on which rows are missing. */
  public List<LocalDate> holes() {
    return rhythm.map(Rhythm::holes).orElse(List.of());
  }

  /** How much of it deserves a look: lateness, missing days, and what was found that is a doubt. */
  public int remarks() {
    long doubts =
        findings.stream()
            .filter(found -> found.finding().severity() == Finding.Severity.DOUBT)
            // Missing days are told once, of all imports together.
            .filter(found -> found.finding() != Finding.HOLE)
            .count();
    return (int) doubts + (isLate() ? 1 : 0) + (holes().isEmpty() ? 0 : 1);
  }
}
