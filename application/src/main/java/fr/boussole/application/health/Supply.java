package fr.boussole.application.health;

import fr.boussole.application.importing.ImportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one source brought of one kind.
 *
 * @param lastDay the last day of which there are rows, of those that may have any; where all rows
 *     are of later days, the first of these
 * @param rows how many rows each day had when they came; a row that came twice counts twice
 * @param importId the last import that brought any
 * @param importedAt when that ended
 */
public record Supply(
    ImportKind kind,
    String source,
    LocalDate lastDay,
    SortedMap<LocalDate, Long> rows,
    long importId,
    String fileName,
    Instant importedAt) {

  public Supply {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }
}
