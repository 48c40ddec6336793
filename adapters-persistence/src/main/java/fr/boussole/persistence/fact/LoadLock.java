package fr.boussole.persistence.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What whoever writes facts or rollups holds until the end of its transaction, so that these never
 * race.
 */
public final class LoadLock {

  /** Any number will do, as long as everyone takes the same. */
  private static final long NUMBER = 7_042_001L;

  private LoadLock() {}

  /** Waits for the others, however long that and the transaction itself take. */
  public static void take(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = 0");
      statement.execute("SELECT pg_advisory_xact_lock(" + NUMBER + ")");
    }
  }
}
