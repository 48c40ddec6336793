package fr.boussole.application.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.Drafts;
import fr.boussole.application.importing.FactsInMemory;
import fr.boussole.application.importing.ImportFolder;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRunsInMemory;
import fr.boussole.application.importing.Imports;
import fr.boussole.application.importing.NoMappings;
import fr.boussole.application.importing.NoMeasurements;
import fr.boussole.application.importing.ReadFiles;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.rules.Ruling;
import fr.boussole.application.rules.Rulings;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.Rulebook;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialDeskTest {

  private static final Mapping FIRST = Mapping.ofTemplate(ImportKind.CONTACTS);
  private static final Mapping OTHER = Mapping.ofTemplate(ImportKind.SURVEYS);
  private static final Mapping THIRD = Mapping.ofTemplate(ImportKind.ORDERS);

  @TempDir private Path folder;

  private final ImportRunsInMemory runs = new ImportRunsInMemory();
  private final FactsInMemory facts = new FactsInMemory(runs);

  /** By which mappings files were tried, and how many trials may go on. */
  private final ConcurrentLinkedQueue<String> tried = new ConcurrentLinkedQueue<>();

  private final Semaphore mayEnd = new Semaphore(0);
  private final Semaphore begun = new Semaphore(0);

  private final ReadFiles files =
      (file, mapping, sink) -> {
        tried.add(mapping.name());
        begun.release();
        mayEnd.acquireUninterruptibly();
        return 0;
      };
  private Imports imports;
  private Drafts drafts;
  private TrialDesk desk;
  private long draft;

  @BeforeEach
  void open() throws UnreadableFile {
    Clock clock = Clock.systemUTC();
    ImportFolder kept = new ImportFolder(folder);
    imports = new Imports(files, facts, runs, runs, kept, NoMappings.choice(files), clock);
    drafts = new Drafts(imports, runs, kept, NoMappings.choice(files), clock);
    Trials trials =
        new Trials(
            files,
            facts,
            new NoMeasurements(),
            (types, scope, how) -> List.of(),
            new NoRules(),
            clock);
    desk = new TrialDesk(trials, drafts);
    draft =
        drafts
            .keep(
                new ImportOrder("file.csv", "admin", Locale.FRENCH, new Wanted.Recognised()),
                new ByteArrayInputStream(new byte[] {1}))
            .id();
  }

  @AfterEach
  void close() {
    mayEnd.release(100);
    desk.stop();
    imports.stop();
  }

  @Test
  void askingAgainTriesOnce() {
    desk.begin(draft, FIRST);
    desk.begin(draft, FIRST);
    mayEnd.release(100);
    assertThat(ended(FIRST)).isInstanceOf(TrialDesk.State.Done.class);
    assertThat(theWorkerIsFree()).isTrue();
    assertThat(tried).containsExactly(FIRST.name());
    // Once it has ended, figures may have changed.
    desk.begin(draft, FIRST);
    assertThat(ended(FIRST)).isInstanceOf(TrialDesk.State.Done.class);
    assertThat(tried).containsExactly(FIRST.name(), FIRST.name());
  }

  @Test
  void ofSeveralMappingsTheLastOneIsTold() {
    desk.begin(draft, FIRST);
    begun.acquireUninterruptibly();
    desk.begin(draft, OTHER);
    desk.begin(draft, THIRD);
    mayEnd.release();
    begun.acquireUninterruptibly(); // The first one has ended, and is not told.
    assertThat(desk.find(draft, FIRST)).isEmpty();
    assertThat(desk.find(draft, THIRD)).contains(new TrialDesk.State.Running());
    mayEnd.release();
    assertThat(ended(THIRD)).isInstanceOf(TrialDesk.State.Done.class);
    assertThat(tried).containsExactly(FIRST.name(), THIRD.name());
  }

  @Test
  void whatIsNoDraftAnyMoreIsNotTried() {
    desk.begin(draft, FIRST);
    begun.acquireUninterruptibly();
    desk.begin(draft, OTHER);
    assertThat(drafts.drop(draft)).isTrue();
    mayEnd.release(100);
    assertThat(theWorkerIsFree()).isTrue();
    assertThat(desk.find(draft, OTHER)).isEmpty();
    assertThat(tried).containsExactly(FIRST.name());
  }

  /** What this desk is asked once all else is done: a draft of its own. */
  private boolean theWorkerIsFree() {
    long gone = Long.MAX_VALUE;
    desk.begin(gone, FIRST);
    return until(() -> desk.find(gone, FIRST).isEmpty());
  }

  private TrialDesk.State ended(Mapping mapping) {
    assertThat(
            until(
                () ->
                    desk.find(draft, mapping)
                        .filter(state -> !(state instanceof TrialDesk.State.Running))
                        .isPresent()))
        .isTrue();
    return desk.find(draft, mapping).orElseThrow();
  }

  private static boolean until(BooleanSupplier met) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!met.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    return met.getAsBoolean();
  }

  private static final class NoRules implements Rulings {
    @Override
    public List<Ruling> all() {
      return List.of();
    }

    @Override
    public Rulebook book() {
      throw new UnsupportedOperationException("there are no days to ask for");
    }

    @Override
    public void add(List<Rule> rules, String by, Instant at) {
      throw new UnsupportedOperationException("no rules are set");
    }
  }
}
