package fr.boussole.persistence.fact;

import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.scope.Rules;
import fr.boussole.persistence.importing.ImportRecord;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;

/**
 * One import in one transaction: rows are staged by COPY while the file is read, then merged. Loads
 * wait for each other on an advisory lock, so that rollups and facts never race.
 */
final class DatabaseLoad implements Facts.Load {

  private final Connection connection;
  private final DimensionValues dimensions;
  private final long importId;
  private final ImportKind kind;
  private final ZoneId zone;
  private final Merge merge;
  private final Numbering numbers;
  private final CopyBuffer rows;
  private final SeenKeys seen = new SeenKeys();

  DatabaseLoad(
      Connection connection,
      DimensionValues dimensions,
      long importId,
      ImportKind kind,
      ZoneId zone)
      throws SQLException {
    this.connection = connection;
    this.dimensions = dimensions;
    this.importId = importId;
    this.kind = kind;
    this.zone = zone;
    this.merge = new Merge(connection);
    try {
      connection.setAutoCommit(false);
      LoadLock.take(connection);
      try (Statement statement = connection.createStatement()) {
        // Sorting and hashing millions of rows: one import runs at a time, so it may have more
        // memory than a query.
        statement.execute("SET LOCAL work_mem = '256MB'");
      }
      numbers = new Numbering(connection);
      merge.stage(table(), columns());
      rows =
          merge.copy("COPY staged_%s (line, %s) FROM STDIN BINARY".formatted(table(), columns()));
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  @Override
  public void contact(long line, Contact contact) {
    try {
      seen.add(contact.key());
      begin(line, ContactTable.COLUMNS.size());
      ContactTable.write(rows, contact, numbers, zone);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public void survey(long line, SurveyAnswer answer) {
    try {
      seen.add(answer.key());
      begin(line, SurveyTable.COLUMNS.size());
      SurveyTable.write(rows, answer, numbers, zone);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  private void begin(long line, int columns) throws SQLException {
    rows.row(1 + columns);
    rows.bigint(line);
  }

  @Override
  public ImportRun.Counts commit(FileShape shape, long rejected, Clock clock) {
    try {
      rows.finish();
      numbers.save(connection);
      RollupDeltas deltas = new RollupDeltas(connection);
      CountedFacts facts =
          new CountedFacts(connection, DimensionValues.read(connection), Rules.standard());
      Merge.Outcome outcome =
          switch (kind) {
            case CONTACTS -> contacts(facts, deltas);
            case SURVEYS -> new SurveyMerge(merge, facts, deltas).run(importId, seen, numbers);
          };
      deltas.write();
      ImportRun.Counts counts =
          new ImportRun.Counts(outcome.created(), outcome.updated(), outcome.unchanged(), rejected);
      ImportRecord.done(connection, importId, counts, shape, clock.instant());
      connection.commit();
      dimensions.changed();
      return counts;
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  private Merge.Outcome contacts(CountedFacts facts, RollupDeltas deltas) throws SQLException {
    Merge.Outcome outcome =
        merge.exists("SELECT 1 FROM contact")
            ? new ContactMerge(merge, facts, deltas).run(importId, seen, numbers)
            : new FirstContacts(merge, facts, deltas).run(importId, seen, numbers);
    new SurveyMerge(merge, facts, deltas).relabel();
    return outcome;
  }

  @Override
  public void close() {
    try (Connection ending = connection) {
      rows.close();
      ending.rollback();
      ending.setAutoCommit(true);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  private String table() {
    return switch (kind) {
      case CONTACTS -> "contact";
      case SURVEYS -> "survey_answer";
    };
  }

  private String columns() {
    return switch (kind) {
      case CONTACTS -> ContactTable.columns("");
      case SURVEYS -> SurveyTable.columns("");
    };
  }

  private static IllegalStateException refused(SQLException failure) {
    return new IllegalStateException("the database refused the import", failure);
  }
}
