package fr.boussole.bootstrap;

import fr.boussole.bootstrap.postgres.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The PostgreSQL a person brings, named by environment variables. */
final class ExternalDatabase {
  private static final int OLDEST_VERSION = 17;

  private ExternalDatabase() {}

  /**
   * The database the environment names, if any.
   *
   * @throws StartRefused when it is named but cannot be used
   */
  static Optional<Database> in(Map<String, String> environment) {
    String url = environment.getOrDefault("BOUSSOLE_DB_URL", "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    try {
      var database =
          new Database(
              url,
              environment.getOrDefault("BOUSSOLE_DB_USER", ""),
              environment.getOrDefault("BOUSSOLE_DB_PASSWORD", ""));
      check(database);
      return Optional.of(database);
    } catch (IllegalArgumentException malformed) {
      throw StartRefused.because("BOUSSOLE_DB_URL: " + malformed.getMessage());
    }
  }

  private static void check(Database database) {
    try (var connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_VERSION) {
        throw StartRefused.because(
            "Boussole needs PostgreSQL %d or newer; %s is version %d."
                .formatted(OLDEST_VERSION, database.url(), version));
      }
    } catch (SQLException unreachable) {
      throw StartRefused.because(
          "Cannot use the database %s: %s"
              .formatted(
                  database,
                  Objects.toString(unreachable.getMessage(), "").lines().findFirst().orElse("")));
    }
  }
}
