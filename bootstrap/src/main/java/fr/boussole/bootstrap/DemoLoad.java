package fr.boussole.bootstrap;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Imports;
import fr.boussole.application.importing.Progress;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.rollup.Recount;
import fr.boussole.application.rules.OrganisationRules;
import fr.boussole.application.values.ManageValues;
import fr.boussole.application.values.ValueChange;
import fr.boussole.bootstrap.demo.DemoOrganisation;
import fr.boussole.bootstrap.demo.DemoRules;
import fr.boussole.domain.access.Role;
import fr.boussole.domain.access.Viewer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Loads the demo organisation into an installation that is for it, by the import everybody uses.
 * What the history of imports shows as done is not loaded again.
 */
@ApplicationScoped
class DemoLoad {
  private static final Viewer MANAGER =
      new Viewer(ImportRun.DEMO, Role.ADMIN, Optional.empty(), Set.of());

  /** What was undone was loaded once: it is not loaded again. */
  private static final Set<ImportRun.State> LOADED =
      EnumSet.of(ImportRun.State.DONE, ImportRun.State.UNDONE);

  private static final long LOOK_MILLIS = 200;
  private static final long TELL_NANOS = 5_000_000_000L;

  /** Longer than its facts reach back. */
  private static final int RULED_YEARS = 4;

  private final Imports imports;
  private final ManageValues values;
  private final OrganisationRules rules;
  private final Settings settings;
  private final Clock clock;
  private final Thread loading = new Thread(this::load, "demo");
  private volatile boolean over;
  private volatile boolean stopping;

  DemoLoad(
      Imports imports,
      ManageValues values,
      OrganisationRules rules,
      Settings settings,
      Clock clock) {
    this.imports = imports;
    this.values = values;
    this.rules = rules;
    this.settings = settings;
    this.clock = clock;
    this.over = !settings.demoOrganisation();
  }

  /** Begins to load what is missing, in the background. */
  void start() {
    if (settings.demoOrganisation()
        && !Stream.of(ImportKind.values()).allMatch(kind -> done(kind).isPresent())) {
      loading.setDaemon(true);
      imports.demoIsComing(true);
      loading.start();
    } else {
      over = true;
    }
  }

  /**
   * Whether nothing is left to load; true as well when loading failed, and from the start when
   * there is no demo.
   */
  boolean isOver() {
    return over;
  }

  private void load() {
    long begin = System.nanoTime();
    Path folder = settings.dataFolder().resolve("imports").resolve("demo");
    try {
      Files.createDirectories(folder);
      setRules();
      long rows = 0;
      for (var file : DemoOrganisation.usual(lastDay(), clock.getZone()).writeTo(folder)) {
        ImportKind kind = ImportKind.of(file.kind()).orElseThrow();
        boolean first = kind == ImportKind.CONTACTS && done(kind).isEmpty();
        rows += load(kind, file.path());
        if (first) {
          markAvoidable();
        }
      }
      Files.delete(folder);
      say(
          "ready: %,d rows in %d files, %d s."
              .formatted(
                  rows, ImportKind.values().length, (System.nanoTime() - begin) / 1_000_000_000));
    } catch (IOException | RuntimeException failure) {
      if (!stopping) {
        say("not loaded (%s). The next start tries again.".formatted(failure.getMessage()));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      imports.demoIsComing(false);
      over = true;
    }
  }

  /** Only once: what somebody unmarked stays so. */
  private void markAvoidable() {
    DemoOrganisation.avoidableReasons()
        .forEach(reason -> values.change(MANAGER, new ValueChange.Mark(reason, true)));
  }

  /** Before its contacts, so that they are counted once; what is there already stays. */
  private void setRules() throws IOException {
    if (rules.history().isEmpty()) {
      Recount set = rules.set(DemoRules.from(lastDay().minusYears(RULED_YEARS)), ImportRun.DEMO);
      if (set.state() == Recount.State.FAILED) {
        throw new IOException("its rules could not be set");
      }
    }
  }

  /**
   * The last day of the demo: yesterday, or as it was when a killed server had begun to load it.
   */
  private LocalDate lastDay() {
    var asOf = begun(ImportKind.CONTACTS).map(ImportRun::startedAt);
    return asOf.orElseGet(clock::instant).atZone(clock.getZone()).toLocalDate().minusDays(1);
  }

  /** Loads a file unless it is there already, and deletes it; returns the rows taken. */
  private long load(ImportKind kind, Path file) throws IOException, InterruptedException {
    Optional<ImportRun> earlier = begun(kind);
    ImportRun run = await(earlier.isPresent() ? earlier.get() : start(kind, file));
    if (!LOADED.contains(run.state())) {
      throw new IOException(run.problem().map(text -> text.in(Locale.ENGLISH)).orElse(kind.word()));
    }
    Files.delete(file);
    return run.counts().accepted();
  }

  private ImportRun start(ImportKind kind, Path file) throws IOException {
    String name = file.getFileName().toString();
    Wanted wanted = new Wanted.OfKind(kind);
    try (InputStream content = Files.newInputStream(file)) {
      return imports.start(new ImportOrder(name, ImportRun.DEMO, Locale.FRENCH, wanted), content);
    } catch (UnreadableFile refused) {
      throw new IOException(refused);
    }
  }

  private ImportRun await(ImportRun begun) throws InterruptedException {
    ImportRun run = begun;
    long told = System.nanoTime();
    while (run.state() == ImportRun.State.RUNNING) {
      Thread.sleep(LOOK_MILLIS);
      if (System.nanoTime() - told > TELL_NANOS) {
        told = System.nanoTime();
        imports.progress(run.id()).map(DemoLoad::words).ifPresent(DemoLoad::say);
      }
      run = imports.find(run.id()).orElseThrow();
    }
    return run;
  }

  private static String words(Progress progress) {
    return progress.isLoading()
        ? "computing the figures of %,d rows ...".formatted(progress.rows())
        : "%.0f %% of the file read ...".formatted(100 * progress.share());
  }

  private static void say(String words) {
    System.out.println("  Demo organisation: " + words);
  }

  /** The import of this kind's file; there is one a kind. */
  private Optional<ImportRun> done(ImportKind kind) {
    return begun(kind).filter(run -> LOADED.contains(run.state()));
  }

  /** The same, though it may be under way: what a killed server had begun is resumed. */
  private Optional<ImportRun> begun(ImportKind kind) {
    return imports.latest(Integer.MAX_VALUE).stream()
        .filter(run -> run.isDemo() && run.isOf(kind))
        .filter(run -> run.state() == ImportRun.State.RUNNING || LOADED.contains(run.state()))
        .findFirst();
  }

  @PreDestroy
  void stop() {
    stopping = true;
    loading.interrupt();
  }
}
