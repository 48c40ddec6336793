package fr.boussole.application.importing;

import fr.boussole.domain.stat.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts rows by kind, source and day. Keeps an entry a day, not a row. */
final class RowsByDay {

  private static final int MOST_TOLD = 8;

  private record Group(ImportKind kind, String source) {}

  private static final class Count {
    private long rows;
  }

  private final ZoneId zone;
  private final Map<Group, Map<Long, Count>> groups = new HashMap<>();
  private Group group = new Group(ImportKind.CONTACTS, "");
  private Map<Long, Count> days = Map.of();
  private Count count = new Count();
  private long day = Long.MIN_VALUE;

  /** The local day of the last moment, in seconds since 1970: most rows follow on the same day. */
  private long dayStart;

  private long dayEnd;
  private long momentDay;

  RowsByDay(ZoneId zone) {
    this.zone = zone;
  }

  void add(ImportKind kind, String source, Instant moment) {
    long second = moment.getEpochSecond();
    if (second < dayStart || second >= dayEnd) {
      LocalDate local = moment.atZone(zone).toLocalDate();
      momentDay = local.toEpochDay();
      dayStart = local.atStartOfDay(zone).toEpochSecond();
      dayEnd = local.plusDays(1).atStartOfDay(zone).toEpochSecond();
    }
    add(kind, source, momentDay);
  }

  void add(ImportKind kind, String source, LocalDate local) {
    add(kind, source, local.toEpochDay());
  }

  private void add(ImportKind kind, String source, long epochDay) {
    boolean other = kind != group.kind() || !source.equals(group.source());
    if (other) {
      group = new Group(kind, source);
      days = groups.computeIfAbsent(group, unseen -> new HashMap<>());
    }
    if (other || epochDay != day) {
      day = epochDay;
      count = days.computeIfAbsent(epochDay, unseen -> new Count());
    }
    count.rows++;
  }

  /** Each day with its rows, in the order of the days. */
  List<Quality.Day> told() {
    List<Quality.Day> told = new ArrayList<>();
    groups.forEach(
        (each, rows) ->
            new TreeMap<>(rows)
                .forEach(
                    (epochDay, counted) ->
                        told.add(
                            new Quality.Day(
                                each.kind(),
                                each.source(),
                                LocalDate.ofEpochDay(epochDay),
                                counted.rows))));
    return told;
  }

  /** The days that a file of these should have rows of, and has not. */
  static List<Found> holes(List<Quality.Day> days) {
    List<Found> found = new ArrayList<>();
    days.stream()
        .filter(each -> each.kind().facts().map(facts -> !facts.isLasting()).orElse(true))
        .collect(
            Collectors.groupingBy(
                each -> new Group(each.kind(), each.source()),
                Collectors.toMap(Quality.Day::day, Quality.Day::rows, Long::sum, TreeMap::new)))
        .forEach((each, counts) -> found.addAll(holes(each, Rhythm.of(counts).holes())));
    return found;
  }

  private static List<Found> holes(Group group, List<LocalDate> holes) {
    if (holes.isEmpty()) {
      return List.of();
    }
    String told =
        holes.stream().limit(MOST_TOLD).map(LocalDate::toString).collect(Collectors.joining(", "));
    return List.of(
        new Found(
            Optional.of(group.kind()),
            Finding.HOLE,
            "",
            holes.size(),
            List.of(),
            holes.size() > MOST_TOLD ? told + "…" : told));
  }
}
