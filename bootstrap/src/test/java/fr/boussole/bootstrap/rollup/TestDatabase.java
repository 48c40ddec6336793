package fr.boussole.bootstrap.rollup;

import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.ImportFolder;
import fr.boussole.bootstrap.postgres.Database;
import fr.boussole.bootstrap.postgres.EmbeddedPostgres;
import fr.boussole.bootstrap.postgres.ServerSettings;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.persistence.fact.DatabaseFacts;
import fr.boussole.persistence.fact.DimensionValues;
import fr.boussole.persistence.importing.DatabaseImportRuns;
import fr.boussole.persistence.rollup.DatabaseMeasurements;
import fr.boussole.persistence.rollup.DatabaseRollups;
import fr.boussole.persistence.rules.DatabaseRulings;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A PostgreSQL of its own for tests without Quarkus, empty at the start of each test. */
final class TestDatabase implements AutoCloseable {

  /** Where loads keep what waits. */
  static final Path FOLDER = Path.of("target", "contract-imports");

  private static final long MEMORY_BYTES = 512L * 1024 * 1024;

  private final EmbeddedPostgres server;
  private final AgroalDataSource dataSource;

  private TestDatabase() {
    server =
        EmbeddedPostgres.start(
            Path.of("target", "postgres-contract"), new ServerSettings(MEMORY_BYTES));
    Database database = server.database();
    dataSource = pool(database);
    Flyway flyway = Flyway.configure().dataSource(dataSource).cleanDisabled(false).load();
    flyway.clean();
    flyway.migrate();
  }

  private static AgroalDataSource pool(Database database) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(16)
                          // As Quarkus has it: a connection that broke is not handed out again.
                          .exceptionSorter(new PostgreSQLExceptionSorter())
                          .connectionFactoryConfiguration(
                              connection ->
                                  connection
                                      .jdbcUrl(database.url())
                                      .principal(new NamePrincipal(database.user()))
                                      .credential(new SimplePassword(database.password())))));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  DataSource dataSource() {
    return dataSource;
  }

  /** The ports on this database, emptied. */
  Store emptyStore() {
    execute(
        "TRUNCATE contact, contact_before, daily_contacts, daily_contacts_before, survey_answer, survey_answer_before,"
            + " rollup, distribution, dimension_value, value_change, untidy_day, import_run, import_part, import_claim,"
            + " idempotency_key, import_finding, import_field, import_refusal, import_day, supply, supply_day, ruling"
            + " RESTART IDENTITY");
    FactKinds.ALL.forEach(
        kind ->
            execute(
                "TRUNCATE %1$s, %1$s_daily, %1$s_before RESTART IDENTITY".formatted(kind.word())));
    DimensionValues values = new DimensionValues(dataSource);
    return new Store(
        facts(values),
        new DatabaseMeasurements(dataSource, values, Store.CLOCK.withZone(Store.PARIS)),
        new DatabaseImportRuns(dataSource),
        rules ->
            new DatabaseRulings(
                    dataSource,
                    values,
                    new DatabaseRollups(dataSource, values, Store.CLOCK.withZone(Store.PARIS)))
                .add(rules, "admin", Store.CLOCK.instant()));
  }

  Facts facts(DimensionValues values) {
    return new DatabaseFacts(dataSource, values, new ImportFolder(FOLDER));
  }

  void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  long number(String query) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The only column of a query's rows. */
  List<String> texts(String query) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    dataSource.close();
    server.close();
  }

  /** Hands the one database of all tests to whoever asks for it. */
  static final class Resolver implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return Objects.requireNonNull(
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.create(TestDatabase.class))
              .computeIfAbsent(TestDatabase.class, any -> new TestDatabase(), TestDatabase.class));
    }
  }
}
