package fr.boussole.persistence.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * For each row of an import, which of the later ones is the first that brought it as it was. Rows
 * and claims are runs of ids, and both are read once, in their order: of a file that was sent again
 * every day for years a row is looked at as often as of one that was sent again once.
 */
final class Heirs {

  private static final int AT_A_TIME = 10_000;

  private record Claim(long first, long last, long sequence) {}

  private final Connection connection;
  private final Merge merge;

  /** Those begun so far but for some that have ended; the earliest import first. */
  private final PriorityQueue<Claim> begun =
      new PriorityQueue<>(Comparator.comparingLong(Claim::sequence));

  private final List<Claim> found = new ArrayList<>();
  private @Nullable Claim coming;

  Heirs(Connection connection) {
    this.connection = connection;
    this.merge = new Merge(connection);
  }

  /**
   * Makes {@code next_claim}: the ids in a relation that were claimed, in runs that do not overlap,
   * each with the first import that did.
   *
   * @param relation with a column {@code id}
   * @param sequence later imports are those with a greater one
   */
  void find(String relation, GivenTable table, long sequence) throws SQLException {
    merge.execute(
        "CREATE TEMP TABLE next_claim (first_id bigint, last_id bigint, sequence bigint) ON COMMIT DROP");
    try (Statement claiming = reading();
        ResultSet claims =
            claiming.executeQuery(
                "SELECT first_id, last_id, sequence FROM import_claim WHERE facts = '%s' AND sequence > %d ORDER BY first_id"
                    .formatted(table.name(), sequence));
        Statement running = reading();
        ResultSet runs =
            running.executeQuery(
                """
                SELECT min(id), max(id)
                FROM (SELECT id, id - dense_rank() OVER (ORDER BY id) AS run FROM %s) r GROUP BY run ORDER BY 1
                """
                    .formatted(relation))) {
      coming = next(claims);
      while ((coming != null || !begun.isEmpty()) && runs.next()) {
        sweep(runs.getLong(1), runs.getLong(2), claims);
      }
    }
    write();
    merge.execute("CREATE INDEX ON next_claim (first_id)");
    merge.analyze("next_claim");
  }

  private Statement reading() throws SQLException {
    Statement statement = connection.createStatement();
    statement.setFetchSize(AT_A_TIME);
    return statement;
  }

  private static @Nullable Claim next(ResultSet claims) throws SQLException {
    return claims.next()
        ? new Claim(claims.getLong(1), claims.getLong(2), claims.getLong(3))
        : null;
  }

  /** Goes through a run of ids; the claims follow. */
  private void sweep(long first, long last, ResultSet claims) throws SQLException {
    long id = first;
    while (id <= last) {
      while (coming != null && coming.first() <= id) {
        begun.add(coming);
        coming = next(claims);
      }
      while (!begun.isEmpty() && begun.peek().last() < id) {
        begun.remove();
      }
      Claim earliest = begun.peek();
      long end = coming == null ? last : Math.min(last, coming.first() - 1);
      if (earliest != null) {
        end = Math.min(end, earliest.last());
        add(new Claim(id, end, earliest.sequence()));
      }
      id = end + 1;
    }
  }

  private void add(Claim claim) throws SQLException {
    Claim before = found.isEmpty() ? null : found.getLast();
    if (before != null
        && before.sequence() == claim.sequence()
        && before.last() + 1 == claim.first()) {
      found.set(found.size() - 1, new Claim(before.first(), claim.last(), claim.sequence()));
      return;
    }
    if (found.size() >= AT_A_TIME) {
      write();
    }
    found.add(claim);
  }

  private void write() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO next_claim SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::bigint[])")) {
      insert.setArray(1, all(Claim::first));
      insert.setArray(2, all(Claim::last));
      insert.setArray(3, all(Claim::sequence));
      insert.executeUpdate();
    }
    found.clear();
  }

  private java.sql.Array all(ToLongFunction<Claim> of) throws SQLException {
    return connection.createArrayOf(
        "bigint", found.stream().mapToLong(of).boxed().toArray(Long[]::new));
  }
}
