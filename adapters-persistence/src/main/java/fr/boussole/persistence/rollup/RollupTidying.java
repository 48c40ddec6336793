package fr.boussole.persistence.rollup;

import fr.boussole.domain.measure.PackedHistogram;
import fr.boussole.persistence.fact.CopyBuffer;
import fr.boussole.persistence.fact.LoadLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Brings rows of the same key together into one, and takes away those that came to nothing. Imports
 * only write rows beside others, which add up whenever they are read: no figure changes here, and
 * nobody waits for it. Which days are to be tidied is kept with them, so that a tidying that was
 * cut short is made up for after the next import.
 */
public final class RollupTidying {

  private static final int DAYS_AT_ONCE = 32;

  private final Connection connection;
  private final RollupTables tables;
  private final String days;

  /** Tidies the rollups that questions are answered from, and commits. */
  public static void afterLoad(Connection connection) throws SQLException {
    afterLoad(connection, () -> true);
  }

  /**
   * The same, some days at a time: others may load between them.
   *
   * @param further asked after each step, or nothing would ever be tidied where there are always
   *     others; what is left is made up for later
   */
  public static void afterLoad(Connection connection, BooleanSupplier further) throws SQLException {
    boolean more;
    do {
      LoadLock.take(connection);
      more = new RollupTidying(connection, RollupTables.KEPT).runSome();
      connection.commit();
    } while (more && further.getAsBoolean());
  }

  RollupTidying(Connection connection, RollupTables tables) {
    this.connection = connection;
    this.tables = tables;
    this.days =
        "grouping = ANY ('{%s}') AND day = ANY (?)"
            .formatted(
                IntStream.range(0, Grouping.values().length)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(",")));
  }

  void run() throws SQLException {
    boolean more = true;
    while (more) {
      more = runSome();
    }
  }

  /** Tidies the first of the days, and answers whether there may be more. */
  private boolean runSome() throws SQLException {
    List<LocalDate> untidy = untidyDays();
    if (untidy.isEmpty()) {
      return false;
    }
    sums(untidy);
    for (LocalDate day : untidy) {
      spreads(day);
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM %s WHERE day = ANY (?)".formatted(tables.untidy()))) {
      statement.setArray(1, connection.createArrayOf("date", untidy.toArray()));
      statement.executeUpdate();
    }
    return untidy.size() == DAYS_AT_ONCE;
  }

  private List<LocalDate> untidyDays() throws SQLException {
    List<LocalDate> untidy = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT DISTINCT day FROM %s ORDER BY day LIMIT %d"
                    .formatted(tables.untidy(), DAYS_AT_ONCE))) {
      while (rows.next()) {
        untidy.add(rows.getObject(1, LocalDate.class));
      }
    }
    return untidy;
  }

  private void sums(List<LocalDate> untidy) throws SQLException {
    String sums =
        RollupTables.MEASURES.stream()
            .map("nullif(sum(%s), 0)::bigint"::formatted)
            .collect(Collectors.joining(", "));
    String anything =
        RollupTables.MEASURES.stream()
            .map("sum(%s) <> 0"::formatted)
            .collect(Collectors.joining(" OR "));
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            WITH several AS (
              SELECT %2$s FROM %1$s WHERE %3$s GROUP BY %2$s HAVING count(*) > 1),
            gone AS (
              DELETE FROM %1$s r USING several s
              WHERE (r.grouping, r.day, r.k1, r.k2) = (s.grouping, s.day, s.k1, s.k2) RETURNING r.*)
            INSERT INTO %1$s (%2$s, %6$s) SELECT %2$s, %4$s FROM gone GROUP BY %2$s HAVING %5$s
            """
                .formatted(
                    tables.sums(),
                    RollupTables.KEY,
                    days,
                    sums,
                    anything,
                    String.join(", ", RollupTables.MEASURES)))) {
      statement.setArray(1, connection.createArrayOf("date", untidy.toArray()));
      statement.executeUpdate();
    }
  }

  /** Packed histograms cannot be added in SQL. */
  private void spreads(LocalDate day) throws SQLException {
    Map<Long, byte[][]> together = new LinkedHashMap<>();
    List<Long> several = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT grouping, k1, k2, %s FROM %s WHERE %s"
                .formatted(String.join(", ", RollupTables.SPREADS), tables.spreads(), days))) {
      select.setArray(1, connection.createArrayOf("date", new Object[] {day}));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          long key =
              CellKey.of(
                  Grouping.values()[rows.getInt(1)],
                  (int) day.toEpochDay(),
                  rows.getInt(2),
                  rows.getInt(3));
          byte[][] packed = packed(rows);
          byte[][] before = together.put(key, packed);
          if (before != null) {
            together.put(key, sum(before, packed));
            several.add(key);
          }
        }
      }
    }
    if (!several.isEmpty()) {
      long[] keys =
          CellKey.sorted(several.stream().distinct().mapToLong(Long::longValue).toArray());
      replace(keys, day, together);
    }
  }

  private static byte[][] packed(ResultSet row) throws SQLException {
    byte[][] packed = new byte[RollupTables.SPREADS.size()][];
    for (int i = 0; i < packed.length; i++) {
      byte[] bytes = row.getBytes(4 + i);
      packed[i] = bytes == null ? new byte[0] : bytes;
    }
    return packed;
  }

  private static byte[][] sum(byte[][] one, byte[][] other) {
    byte[][] sum = new byte[one.length][];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = PackedHistogram.sum(one[i], other[i]);
    }
    return sum;
  }

  private void replace(long[] keys, LocalDate day, Map<Long, byte[][]> rows) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            DELETE FROM %s t USING unnest(?::smallint[], ?::int[], ?::int[]) AS s (grouping, k1, k2)
            WHERE t.grouping = s.grouping AND t.day = ? AND t.k1 = s.k1 AND t.k2 = s.k2
            """
                .formatted(tables.spreads()))) {
      delete.setArray(1, array("smallint", Arrays.stream(keys).mapToInt(CellKey::grouping)));
      delete.setArray(2, array("integer", Arrays.stream(keys).mapToInt(CellKey::first)));
      delete.setArray(3, array("integer", Arrays.stream(keys).mapToInt(CellKey::second)));
      delete.setObject(4, day);
      delete.executeUpdate();
    }
    try (CopyBuffer out = RollupTables.copy(connection, tables.spreads(), RollupTables.SPREADS)) {
      for (long key : keys) {
        byte[][] packed = Objects.requireNonNull(rows.get(key));
        boolean anything = Arrays.stream(packed).anyMatch(bytes -> bytes.length > 0);
        RollupWriter.spreads(out, key, anything ? packed : new byte[0][]);
      }
      out.finish();
    }
  }

  private java.sql.Array array(String type, IntStream values) throws SQLException {
    return connection.createArrayOf(type, values.boxed().toArray());
  }
}
