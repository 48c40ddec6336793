package fr.boussole.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Imports;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.rollup.Audits;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.sql.DataSource;

/** What is there to see: nothing yet, or the facts of {@link SampleFiles}. */
@ApplicationScoped
public class SampleWorld {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Imports imports;
  private final Audits audits;
  private final DataSource database;

  SampleWorld(Imports imports, Audits audits, DataSource database) {
    this.imports = imports;
    this.audits = audits;
    this.database = database;
  }

  /** Leaves no fact, no import and no mapping behind. */
  void empty() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "truncate contact, survey_answer, rollup, distribution, import_day, supply, supply_day,"
              + " import_run, mapping cascade");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Has the sample's facts and no others. */
  void load() {
    empty();
    load(ImportKind.CONTACTS, SampleFiles.contacts());
    load(ImportKind.SURVEYS, SampleFiles.surveys());
  }

  void load(ImportKind kind, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    ImportRun run = start(kind, new ByteArrayInputStream(bytes));
    Instant deadline = Instant.now().plus(PATIENCE);
    while (imports.find(run.id()).orElseThrow().state() == ImportRun.State.RUNNING) {
      assertThat(Instant.now()).isBefore(deadline);
      pause();
    }
    assertThat(imports.find(run.id()).orElseThrow().state()).isEqualTo(ImportRun.State.DONE);
  }

  private ImportRun start(ImportKind kind, ByteArrayInputStream content) {
    Wanted wanted = new Wanted.OfKind(kind);
    try {
      return imports.start(
          new ImportOrder(kind.word() + ".csv", "sample", Locale.FRENCH, wanted), content);
    } catch (UnreadableFile refused) {
      throw new AssertionError(refused);
    }
  }

  /** Compares rollups with facts, so that there is a report to read. */
  void audit() {
    audits.run();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
