package fr.boussole.application.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports, undos and drafts when the disk or the database fails them. */
class ImportsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<RowIssue> CUT =
      List.of(RowIssue.ofRow(Reason.CUT_SHORT, new Text("a", "b")));

  @TempDir private Path path;

  private Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
  private final ImportRunsInMemory runs = new ImportRunsInMemory();
  private final FactsInMemory facts = new FactsInMemory(runs);

  /** Each file has one row, which is rejected. */
  private final ReadFiles files =
      (file, mapping, sink) -> {
        sink.rejected(new RejectedRow(2, List.of("x"), CUT));
        return 1;
      };

  private @Nullable Imports begun;

  @AfterEach
  void stop() {
    if (begun != null) {
      begun.stop();
    }
  }

  @Test
  void anImportIsBegunAnewOnceTheDatabaseIsBack() throws Exception {
    facts.breakOff(2);
    ImportRun run = ended(imports(), started());
    assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(runs.attempts(run.id())).isEqualTo(3);
    assertThat(names()).containsExactly(run.id() + "-rejects.csv");
  }

  @Test
  void anImportIsGivenUpAfterThreeOutages() throws Exception {
    facts.breakOff(Integer.MAX_VALUE);
    ImportRun run = ended(imports(), started());
    assertThat(run.state()).isEqualTo(ImportRun.State.FAILED);
    assertThat(run.problem().orElseThrow().english()).contains("three times");
    assertThat(names()).isEmpty();
  }

  @Test
  void anImportWhoseFileCannotBeKeptHasFailed() throws Exception {
    Files.createFile(Files.createDirectories(path.resolve("1-upload")).resolve("in the way"));
    assertThatThrownBy(this::started).isInstanceOf(UncheckedIOException.class);
    assertThat(ended(imports(), runs.find(1).orElseThrow()).state())
        .isEqualTo(ImportRun.State.FAILED);
  }

  @Test
  void anUndoIsBegunAnewOnceTheDatabaseIsBackAndTakesTheRejectsAway() throws Exception {
    ImportRun run = ended(imports(), started());
    assertThat(names()).isNotEmpty();
    facts.breakOff(2);
    Undos undos = new Undos(imports(), runs, facts, clock);
    ImportRun undone = ended(imports(), undos.start(run.id(), "admin"));
    assertThat(undone.state()).isEqualTo(ImportRun.State.UNDONE);
    assertThat(names()).isEmpty();
  }

  @Test
  void anUndoIsGivenUpAfterThreeOutages() throws Exception {
    ImportRun run = ended(imports(), started());
    facts.breakOff(Integer.MAX_VALUE);
    Undos undos = new Undos(imports(), runs, facts, clock);
    ImportRun kept = ended(imports(), undos.start(run.id(), "admin"));
    assertThat(kept.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(kept.isBeingUndone()).isFalse();
    assertThat(kept.problem().orElseThrow().english()).contains("three times");
    assertThat(runs.attempts(run.id())).isEqualTo(4);
    assertThat(names()).isNotEmpty();
  }

  /** As many outages of the server: it begins them each time it starts. */
  @Test
  void whatServersStoppedDuringThreeTimesIsGivenUp() throws Exception {
    ImportRun run = ended(imports(), started());
    assertThat(runs.askUndo(run.id(), "admin")).isPresent();
    for (int server = 0; server < 3; server++) {
      runs.attempt(run.id());
    }
    new Undos(imports(), runs, facts, clock).recover();
    ImportRun kept = ended(imports(), run);
    assertThat(kept.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(kept.isBeingUndone()).isFalse();
  }

  /** Rows of customers do not stay behind when the connection breaks as well. */
  @Test
  void rejectsOfALoadThatBreaksAreDeleted() throws Exception {
    Path rejects = path.resolve("1-rejects.csv");
    Facts.Load broken =
        new Facts.Load() {
          @Override
          public void rank(long rank) {}

          @Override
          public void contact(long line, Contact contact) {}

          @Override
          public void survey(long line, SurveyAnswer answer) {}

          @Override
          public void fact(long line, Fact fact) {}

          @Override
          public void name(Dimension dimension, String value, String name) {}

          @Override
          public ImportRun.Counts commit(FileShape shape, long rejected, Clock at) {
            throw new IllegalStateException("the connection is gone");
          }

          @Override
          public Facts.Tried trial(FileShape shape, long rejected) {
            throw new IllegalStateException("the connection is gone");
          }

          @Override
          public void close() {
            throw new IllegalStateException("the connection is gone");
          }
        };
    LoadingSink sink = new LoadingSink(broken, rejects, Locale.FRENCH, new Progress(1), clock);
    sink.rejected(new RejectedRow(2, List.of("x"), CUT));
    assertThat(rejects).exists();
    assertThatThrownBy(sink::close).isInstanceOf(IllegalStateException.class);
    assertThat(rejects).doesNotExist();
  }

  @Test
  void draftsAreForgottenAfterAWeekAndWithoutTheirFile() throws Exception {
    ImportRun old = draft();
    clock = Clock.offset(clock, Duration.ofDays(5));
    ImportRun lost = draft();
    ImportRun kept = draft();
    Files.delete(path.resolve(lost.id() + "-upload"));
    clock = Clock.offset(clock, Duration.ofDays(3));
    drafts().recover();
    assertThat(runs.drafts()).containsExactly(kept);
    assertThat(drafts().file(kept.id())).isPresent();
    assertThat(drafts().file(old.id())).isEmpty();
    assertThat(names()).containsExactly(kept.id() + "-upload");
  }

  private ImportRun draft() throws UnreadableFile {
    return drafts().keep(order(new Wanted.Recognised()), new ByteArrayInputStream(new byte[] {1}));
  }

  private Drafts drafts() {
    return new Drafts(imports(), runs, new ImportFolder(path), NoMappings.choice(files), clock);
  }

  private Imports imports() {
    if (begun == null) {
      begun =
          new Imports(
              files,
              facts,
              runs,
              runs,
              new ImportFolder(path),
              NoMappings.choice(files),
              clock,
              new ImportQueue(Duration.ofMillis(1)));
    }
    return begun;
  }

  private ImportRun started() throws UnreadableFile {
    return imports()
        .start(
            order(new Wanted.OfKind(ImportKind.CONTACTS)),
            new ByteArrayInputStream(new byte[] {1}));
  }

  private static ImportOrder order(Wanted wanted) {
    return new ImportOrder("file.csv", "admin", Locale.FRENCH, wanted);
  }

  private static ImportRun ended(Imports imports, ImportRun run) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (imports.isRunning() && Instant.now().isBefore(deadline)) {
      Thread.sleep(1);
    }
    assertThat(imports.isRunning()).isFalse();
    return imports.find(run.id()).orElseThrow();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(path)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }
}
