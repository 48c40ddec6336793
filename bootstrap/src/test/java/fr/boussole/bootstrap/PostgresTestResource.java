package fr.boussole.bootstrap;

import fr.boussole.bootstrap.postgres.Database;
import fr.boussole.bootstrap.postgres.EmbeddedPostgres;
import fr.boussole.bootstrap.postgres.ServerSettings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for {@code @QuarkusTest}s, in {@code target}, empty at the start of a build.
 */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
  private static final long MEMORY_BYTES = 1024L * 1024 * 1024;

  private @Nullable EmbeddedPostgres server;

  @Override
  public Map<String, String> start() {
    EmbeddedPostgres started =
        EmbeddedPostgres.start(Path.of("target", "postgres"), new ServerSettings(MEMORY_BYTES));
    server = started;
    Database database = started.database();
    empty(database);
    return Map.of(
        "boussole.data-folder", "target/data",
        "quarkus.datasource.jdbc.url", database.url(),
        "quarkus.datasource.username", database.user(),
        "quarkus.datasource.password", database.password());
  }

  /** A run must not depend on what an earlier one left behind. */
  private static void empty(Database database) {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute("drop schema public cascade; create schema public");
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
