package fr.boussole.application.trial;

import fr.boussole.application.importing.Drafts;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.domain.text.Text;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Trials of drafts in the background, one after the other, and how far they are. The last ones are
 * remembered until the server stops: a draft can be tried again at any time.
 */
@ApplicationScoped
public class TrialDesk {

  private static final System.Logger LOG = System.getLogger(TrialDesk.class.getName());
  private static final int REMEMBERED = 50;
  private static final Text BROKEN =
      new Text(
          "L’essai a échoué pour une raison interne. Le journal du serveur dit pourquoi.",
          "The trial failed for an internal reason. The server’s log says why.");

  /** How far a trial is. */
  public sealed interface State {
    record Running() implements State {}

    record Done(Trial trial) implements State {}

    record Failed(Text why) implements State {}
  }

  private record Tried(Mapping mapping, State state) {}

  private final Trials trials;
  private final Drafts drafts;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "trial"));
  private final Map<Long, Tried> entries =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Tried> eldest) {
              return size() > REMEMBERED;
            }
          });

  public TrialDesk(Trials trials, Drafts drafts) {
    this.trials = trials;
    this.drafts = drafts;
  }

  /** Begins to try a draft, unless that is under way; any other trial of it is forgotten. */
  public void begin(long draft, Mapping mapping) {
    Tried asked = new Tried(mapping, new State.Running());
    if (!asked.equals(entries.put(draft, asked))) {
      var unused = worker.submit(() -> run(draft, asked));
    }
  }

  private void run(long draft, Tried asked) {
    if (!asked.equals(entries.get(draft))) {
      return; // Another mapping was to be tried since.
    }
    Optional<State> outcome = tried(draft, asked.mapping());
    if (outcome.isPresent()) {
      entries.replace(draft, asked, new Tried(asked.mapping(), outcome.get()));
    } else {
      entries.remove(draft, asked);
    }
  }

  /** The trial of a draft that was begun last; empty when there was none. */
  public Optional<State> latest(long draft) {
    return Optional.ofNullable(entries.get(draft)).map(Tried::state);
  }

  /** The trial of a draft by this very mapping; empty when there was none. */
  public Optional<State> find(long draft, Mapping mapping) {
    return Optional.ofNullable(entries.get(draft))
        .filter(entry -> entry.mapping().equals(mapping))
        .map(Tried::state);
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }

  /** Empty when it is no draft any more: it was started, or dropped. */
  private Optional<State> tried(long draft, Mapping mapping) {
    try {
      Optional<Path> file = drafts.file(draft);
      return file.isPresent()
          ? Optional.of(new State.Done(trials.of(file.get(), mapping)))
          : Optional.empty();
    } catch (UnreadableFile unreadable) {
      return Optional.of(new State.Failed(unreadable.problem()));
    } catch (RuntimeException | Error failure) {
      if (isGone(draft)) {
        return Optional.empty();
      }
      LOG.log(System.Logger.Level.ERROR, "trial of draft " + draft + " failed", failure);
      return Optional.of(new State.Failed(BROKEN));
    }
  }

  private boolean isGone(long draft) {
    try {
      return drafts.file(draft).isEmpty();
    } catch (RuntimeException unknown) {
      return false;
    }
  }
}
