package fr.boussole.files.table.queuelog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.mapping.Dialect;
import fr.boussole.files.table.ReadTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws of the fold, over logs of calls that wait, ring, talk, give up and come again. */
class CallFoldProperties {

  /** What events after the cut do not tell. */
  private static final Set<String> LOST =
      Set.of("caller", "caller_name", "ring_seconds", "unanswered_rings");

  private record Line(long at, String text) {}

  @Property(tries = 300)
  void aLogCutAnywhereAndReadInTwoPiecesIsTheWhole(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int calls,
      @ForAll @DoubleRange(max = 1) double cut)
      throws Exception {
    List<String> log = log(new Random(seed), calls);
    int at = (int) Math.round(cut * log.size());
    Map<String, Map<String, String>> pieces = new LinkedHashMap<>();
    keep(log.subList(0, at), pieces);
    keep(log.subList(at, log.size()), pieces);
    Map<String, Map<String, String>> whole = new LinkedHashMap<>();
    keep(log, whole);
    assertThat(pieces).isEqualTo(whole);
  }

  @Property(tries = 100)
  void everyCallInAQueueIsARowWithItsOwnLine(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int calls) throws Exception {
    List<String> log = log(new Random(seed), calls);
    ReadTable read = read(log);
    Set<String> entered =
        log.stream()
            .filter(line -> line.contains("|ENTERQUEUE|"))
            .map(line -> line.split("\\|", -1))
            .map(fields -> fields[1] + "/" + fields[2])
            .collect(Collectors.toSet());
    assertThat(read.rows().stream().map(row -> row.getOrDefault("external_id", "")))
        .containsAll(entered)
        .isSubsetOf(entered);
    assertThat(read.lines()).doesNotHaveDuplicates();
    assertThat(read.rows().stream().filter(row -> row.containsKey("talk_seconds")).count())
        .isEqualTo(log.stream().filter(line -> line.matches(".*(COMPLETE|TRANSFER).*")).count());
  }

  /** As an import does: a row replaces the one of its key. */
  private static void keep(List<String> log, Map<String, Map<String, String>> rows)
      throws Exception {
    if (log.isEmpty()) {
      return;
    }
    for (Map<String, String> row : read(log).rows()) {
      Map<String, String> kept = new LinkedHashMap<>(row);
      kept.keySet().removeAll(LOST);
      rows.put(row.getOrDefault("external_id", ""), kept);
    }
  }

  private static ReadTable read(List<String> log) throws Exception {
    String text = String.join("\n", log) + "\n";
    Dialect dialect = Dialect.queueLog();
    return ReadTable.of(text.getBytes(StandardCharsets.UTF_8), dialect, Set.of());
  }

  private static List<String> log(Random random, int calls) {
    List<Line> lines = new ArrayList<>();
    for (int call = 0; call < calls; call++) {
      addCall(lines, random, "1700000000." + call, 1_700_000_000L + random.nextInt(200_000));
    }
    for (int start = random.nextInt(3); start > 0; start--) {
      lines.add(new Line(1_700_000_000L + random.nextInt(200_000), "NONE|NONE|NONE|QUEUESTART|"));
    }
    lines.sort(Comparator.comparingLong(Line::at));
    return lines.stream().map(line -> line.at() + "|" + line.text()).toList();
  }

  private static void addCall(List<Line> lines, Random random, String id, long begins) {
    long at = begins;
    for (int leg = random.nextInt(3); leg >= 0; leg--) {
      String queue = "q" + random.nextInt(2);
      lines.add(new Line(at, id + "|" + queue + "|NONE|ENTERQUEUE||06" + id + "|1"));
      long wait = random.nextInt(10) == 0 ? 50_000 : random.nextInt(300);
      for (int rings = random.nextInt(3); rings > 0; rings--) {
        long rung = at + random.nextLong(wait + 1);
        lines.add(new Line(rung, id + "|" + queue + "|A1|RINGNOANSWER|3000"));
      }
      at += wait;
      at += addEnd(lines, random, id + "|" + queue, at, wait) + 1;
    }
  }

  /** What becomes of it after waiting; answers how long it went on. */
  private static long addEnd(List<Line> lines, Random random, String call, long at, long wait) {
    String agent = call + "|A" + random.nextInt(3) + "|";
    long talk = 1 + random.nextInt(900);
    switch (random.nextInt(8)) {
      case 0 -> lines.add(new Line(at, call + "|NONE|ABANDON|1|1|" + wait));
      case 1 -> lines.add(new Line(at, call + "|NONE|EXITWITHTIMEOUT|1|1|" + wait));
      case 2 -> lines.add(new Line(at, call + "|NONE|EXITWITHKEY|9|1|1|" + wait));
      case 3 -> {} // Nothing more is ever heard of it.
      case 4 -> {
        lines.add(new Line(at, agent + "CONNECT|" + wait + "|x.1|2"));
        String end = "BLINDTRANSFER|300|default|%d|%d|1".formatted(wait, talk);
        lines.add(new Line(at + talk, agent + end));
        return talk;
      }
      default -> {
        lines.add(new Line(at, agent + "CONNECT|" + wait + "|x.1|2"));
        lines.add(new Line(at + talk, agent + "COMPLETEAGENT|%d|%d|1".formatted(wait, talk)));
        return talk;
      }
    }
    return 0;
  }
}
