package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code dimension_value}, kept in memory between imports. */
@ApplicationScoped
public class DimensionValues {

  static final String SOURCE = "source";

  private final DataSource dataSource;
  private final AtomicLong changes = new AtomicLong();
  private final AtomicInteger committing = new AtomicInteger();
  private volatile @Nullable DimensionNames current;

  public DimensionValues(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The numbers of all that was committed before this is called. */
  public DimensionNames names() throws SQLException {
    DimensionNames known = current;
    boolean underWay = committing.get() > 0;
    // A commit between the two lines above has left others, or none.
    return known == null || underWay || known != current ? latest() : known;
  }

  /** The numbers as they are now. */
  public DimensionNames latest() throws SQLException {
    // Only numbers read after the last change are kept: those read before it would stay for good.
    long asOf = changes.get();
    try (Connection connection = dataSource.getConnection()) {
      DimensionNames read = read(connection);
      synchronized (changes) {
        if (changes.get() == asOf) {
          current = read;
        }
      }
      return read;
    }
  }

  /**
   * Commits an import or a change of names. Who is told of it, and asks, is given the numbers that
   * it knows: with earlier ones a filter by a new name would let nothing in.
   */
  public void commit(Connection connection) throws SQLException {
    committing.incrementAndGet();
    try {
      connection.commit();
    } finally {
      changed();
      committing.decrementAndGet();
    }
  }

  /** To be called when what was committed may have changed names. */
  public void changed() {
    synchronized (changes) {
      changes.incrementAndGet();
      current = null;
    }
  }

  /** The numbers as the connection sees them. */
  public static DimensionNames read(Connection connection) throws SQLException {
    List<DimensionNames.Value> values = new ArrayList<>();
    SortedMap<String, Integer> sources = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, dimension, name, coalesce(canonical, 0), avoidable, met, key FROM dimension_value ORDER BY id")) {
      while (rows.next()) {
        if (rows.getString(2).equals(SOURCE)) {
          sources.put(rows.getString(7), rows.getInt(1));
        } else {
          values.add(
              new DimensionNames.Value(
                  rows.getInt(1),
                  Dimension.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)),
                  rows.getString(3),
                  rows.getInt(4),
                  rows.getBoolean(5),
                  rows.getBoolean(6)));
        }
      }
    }
    return new DimensionNames(values, List.copyOf(sources.values()));
  }
}
