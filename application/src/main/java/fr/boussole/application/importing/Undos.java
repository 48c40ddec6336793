package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Taking finished imports back: facts and figures become what they would be had their files never
 * come. In the background, and in turn with imports.
 */
@ApplicationScoped
public class Undos {

  private static final System.Logger LOG = System.getLogger(Undos.class.getName());
  private static final Text BUSY =
      new Text("Cet import change en ce moment. Réessayez.", "This import is changing. Try again.");
  private static final Text BROKEN =
      new Text(
          "L’annulation a échoué pour une raison interne ; rien n’a changé. Le journal du serveur dit pourquoi.",
          "Undoing it failed for an internal reason; nothing was changed. The server’s log says why.");

  private static final Text GIVEN_UP =
      new Text(
          "Le serveur ou sa base de données s’est arrêté trois fois pendant l’annulation ; rien n’a changé. Demandez pourquoi à qui tient le serveur.",
          "The server or its database stopped three times while undoing it; nothing was changed. Ask whoever runs the server why.");

  private final Imports imports;
  private final ImportRuns runs;
  private final Facts facts;
  private final Clock clock;

  public Undos(Imports imports, ImportRuns runs, Facts facts, Clock clock) {
    this.imports = imports;
    this.runs = runs;
    this.facts = facts;
    this.clock = clock;
  }

  /** Takes up what a stopped server left: nothing of it was done. Called once, after imports. */
  public void recover() {
    runs.undosAsked().forEach(this::queue);
  }

  /**
   * Has a finished import taken back, once what was asked for before is done. A server that stops
   * meanwhile does it when it starts again.
   *
   * @param by a username
   * @throws UndoRefused when it cannot be taken back
   * @throws java.util.NoSuchElementException when there is no such import
   */
  public ImportRun start(long id, String by) {
    ImportRun asked = runs.askUndo(id, by).orElseThrow(() -> refused(id));
    queue(asked);
    return asked;
  }

  private UndoRefused refused(long id) {
    // It may have changed since it was asked for: then it was under way a moment ago.
    return new UndoRefused(runs.find(id).orElseThrow().undoRefusal().orElse(BUSY));
  }

  private void queue(ImportRun run) {
    imports.inTurn(run.id(), again -> takeBack(run, again));
  }

  private void takeBack(ImportRun run, boolean again) {
    if (again && runs.find(run.id()).filter(ImportRun::isBeingUndone).isEmpty()) {
      return; // It was done, and no answer came.
    }
    if (runs.attempt(run.id()) > ImportQueue.MOST_ATTEMPTS) {
      LOG.log(System.Logger.Level.WARNING, "import {0}: {1}", run.id(), GIVEN_UP.english());
      runs.undoFailed(run.id(), GIVEN_UP);
      return;
    }
    try {
      Facts.Undone undone = facts.undo(run.id(), run.kinds(), clock.getZone(), clock);
      LOG.log(System.Logger.Level.INFO, "import {0} was taken back: {1}", run.id(), undone);
      imports.dropRejects(run.id());
    } catch (RuntimeException | Error failure) {
      if (imports.isStopping()) {
        return; // It is still asked for: the next start does it.
      }
      LOG.log(System.Logger.Level.ERROR, "import " + run.id() + " was not taken back", failure);
      runs.undoFailed(run.id(), BROKEN);
    }
  }
}
