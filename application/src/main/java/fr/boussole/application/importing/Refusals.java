package fr.boussole.application.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts rejected rows by reason and field of the file. */
final class Refusals {

  private record Key(Reason reason, String column) {}

  private static final class Count {
    private long rows;
    private final List<Long> lines = new ArrayList<>(Found.MOST_LINES);
  }

  private final Map<Key, Count> counts = new LinkedHashMap<>();

  void see(RejectedRow row) {
    for (RowIssue issue : row.issues()) {
      Count count =
          counts.computeIfAbsent(new Key(issue.reason(), issue.field()), unseen -> new Count());
      count.rows++;
      if (count.lines.size() < Found.MOST_LINES) {
        count.lines.add(row.line());
      }
    }
  }

  /** The most frequent first. */
  List<Quality.Refused> told() {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Quality.Refused(
                    entry.getKey().reason(),
                    entry.getKey().column(),
                    entry.getValue().rows,
                    entry.getValue().lines))
        .sorted(Comparator.comparing(Quality.Refused::rows).reversed())
        .toList();
  }
}
