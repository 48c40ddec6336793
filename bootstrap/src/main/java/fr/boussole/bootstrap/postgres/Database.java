package fr.boussole.bootstrap.postgres;

/**
 * Where a PostgreSQL database is and how to sign in.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://host:port/name}
 * @param user the PostgreSQL role
 * @param password its password; never printed
 */
public record Database(String url, String user, String password) {
  public Database {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "A database address looks like jdbc:postgresql://host:5432/name, not " + url);
    }
  }

  @Override
  public String toString() {
    return url + " as " + user;
  }
}
