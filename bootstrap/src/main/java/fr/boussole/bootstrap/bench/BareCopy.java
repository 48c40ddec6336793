package fr.boussole.bootstrap.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * The least a database can do with the file: one COPY of its rows into a typed table without any
 * index.
 */
final class BareCopy {

  private BareCopy() {}

  /** Seconds from the first byte to the commit. */
  static double seconds(Connection connection, Path file) throws SQLException, IOException {
    String header;
    try (var lines = Files.lines(file)) {
      header = lines.findFirst().orElseThrow();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS bare_copy");
      statement.execute(
          "CREATE TABLE bare_copy ("
              + Arrays.stream(header.split(","))
                  .map(BareCopy::column)
                  .collect(Collectors.joining(", "))
              + ")");
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      try (InputStream rows = Files.newInputStream(file)) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY bare_copy FROM STDIN (FORMAT csv, HEADER true)", rows, 1 << 18);
      }
      connection.commit();
      double seconds = (System.nanoTime() - start) / 1e9;
      connection.setAutoCommit(true);
      statement.execute("DROP TABLE bare_copy");
      return seconds;
    }
  }

  private static String column(String name) {
    if (name.endsWith("_at")) {
      return name + " timestamptz";
    }
    return name.endsWith("_seconds") || name.equals("interactions") || name.equals("transfers")
        ? name + " integer"
        : name + " text";
  }
}
