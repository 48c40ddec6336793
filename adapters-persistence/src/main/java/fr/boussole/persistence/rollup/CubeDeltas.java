package fr.boussole.persistence.rollup;

import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.persistence.fact.CopyBuffer;
import fr.boussole.persistence.fact.CountedFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * Adds facts of a simple kind to their rollup, or takes them from it: what has gathered is written
 * as rows beside those that are there. Call {@link #write} after the last fact.
 */
public final class CubeDeltas implements CountedFacts.Taker, Counting.Sink {

  private static final int MANY = 100_000;

  private record Key(LocalDate day, List<Integer> values) {}

  private final Connection connection;
  private final Cube cube;
  private final int[] places = new int[Measure.values().length];
  private final int size;
  private final Set<LocalDate> days = new HashSet<>();
  private Map<Key, long[]> cells = new HashMap<>();
  private List<Integer> values = List.of();
  private boolean adding = true;

  /** Changes the rollup that questions are answered from. */
  public CubeDeltas(Connection connection, FactKind kind) {
    this(connection, Cube.kept(kind));
  }

  CubeDeltas(Connection connection, Cube cube) {
    this.connection = connection;
    this.cube = cube;
    Arrays.fill(places, -1);
    List<Measure> measures = cube.kind().measures();
    size = measures.size();
    for (int place = 0; place < size; place++) {
      places[measures.get(place).ordinal()] = place;
    }
  }

  /** Facts that follow are added. */
  public CubeDeltas adding() {
    adding = true;
    return this;
  }

  /** Facts that follow are taken away. */
  public CubeDeltas taking() {
    adding = false;
    return this;
  }

  @Override
  public Counting.Sink begin(int[] keys) {
    values = Arrays.stream(keys).boxed().toList();
    return this;
  }

  @Override
  public void add(LocalDate day, Measure measure, long amount) {
    cells.computeIfAbsent(new Key(day, values), any -> new long[size])[places[measure.ordinal()]] +=
        adding ? amount : -amount;
  }

  @Override
  public void add(LocalDate day, Distribution distribution, int seconds) {
    // Histograms of simple kinds are made of the facts when they are asked for.
  }

  @Override
  public void end() {
    // Every amount went straight to its place.
  }

  /** Writes what has gathered when it is much; not while facts are being read. */
  public void writeWhenLarge() throws SQLException {
    if (cells.size() >= MANY) {
      write();
    }
  }

  /** The days of which anything was written. */
  public Set<LocalDate> days() {
    return days;
  }

  /** Writes what has gathered. */
  public void write() throws SQLException {
    try (CopyBuffer out =
        new CopyBuffer(
            connection.unwrap(PGConnection.class).getCopyAPI(),
            "COPY %s (%s) FROM STDIN BINARY"
                .formatted(cube.table(), String.join(", ", cube.columns())))) {
      for (Map.Entry<Key, long[]> cell : cells.entrySet()) {
        if (Arrays.stream(cell.getValue()).anyMatch(sum -> sum != 0)) {
          write(out, cell.getKey(), cell.getValue());
          days.add(cell.getKey().day());
        }
      }
      out.finish();
    }
    cells = new HashMap<>();
  }

  private static void write(CopyBuffer out, Key key, long[] sums) throws SQLException {
    out.row(1 + key.values().size() + sums.length);
    out.date(key.day());
    for (int value : key.values()) {
      out.integer(value);
    }
    for (long sum : sums) {
      if (sum == 0) {
        out.absent();
      } else {
        out.bigint(sum);
      }
    }
  }
}
