package fr.boussole.application.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is found in a file, and remembers the first lines of each. Keeps an entry a finding
 * and column, not a row. Not for several threads.
 */
public final class Findings {

  private record Key(@Nullable ImportKind kind, Finding finding, String column) {}

  private static final class Count {
    private long rows;
    private String detail = "";
    private final List<Long> lines = new ArrayList<>(Found.MOST_LINES);
  }

  private final Map<Key, Count> counts = new LinkedHashMap<>();
  private @Nullable Key last;
  private @Nullable Count lastCount;

  /** Notes a finding about rows of the file as such. */
  public void note(Finding finding, String column, long line) {
    add(null, finding, column, line);
  }

  /** Notes a finding about a row of a kind. */
  public void note(ImportKind kind, Finding finding, String column, long line) {
    add(kind, finding, column, line);
  }

  /** Completes the sentence of a finding that was noted. */
  public void tell(Optional<ImportKind> kind, Finding finding, String column, String detail) {
    Count count = counts.get(new Key(kind.orElse(null), finding, column));
    if (count != null) {
      count.detail = detail;
    }
  }

  /** All that was found: doubts first, and of those the most frequent. */
  public List<Found> told() {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Found(
                    Optional.ofNullable(entry.getKey().kind()),
                    entry.getKey().finding(),
                    entry.getKey().column(),
                    entry.getValue().rows,
                    entry.getValue().lines,
                    entry.getValue().detail))
        .sorted(ORDER)
        .toList();
  }

  /** Doubts first, and of those the most frequent. */
  static final Comparator<Found> ORDER =
      Comparator.<Found, Finding.Severity>comparing(found -> found.finding().severity())
          .thenComparing(Found::rows)
          .reversed()
          .thenComparing(Found::finding)
          .thenComparing(Found::column);

  private void add(@Nullable ImportKind kind, Finding finding, String column, long line) {
    Count count = lastCount;
    // Some files have the same finding on every row.
    if (count == null
        || last == null
        || last.finding != finding
        || last.kind != kind
        || !last.column.equals(column)) {
      last = new Key(kind, finding, column);
      count = counts.computeIfAbsent(last, unseen -> new Count());
      lastCount = count;
    }
    count.rows++;
    if (count.lines.size() < Found.MOST_LINES) {
      count.lines.add(line);
    }
  }
}
