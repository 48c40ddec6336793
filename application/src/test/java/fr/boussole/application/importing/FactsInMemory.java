package fr.boussole.application.importing;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.scope.Dimension;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Counts rows; what they come to is nobody's concern here. The database can be away. */
public class FactsInMemory implements Facts {

  private final ImportRunsInMemory runs;
  private int broken;

  public FactsInMemory(ImportRunsInMemory runs) {
    this.runs = runs;
  }

  /** The next loads and undos break off, and it cannot be noted then. */
  public synchronized void breakOff(int times) {
    broken = times;
  }

  private synchronized void reach() {
    if (broken > 0) {
      broken--;
      runs.breakFor(1);
      throw new IllegalStateException("the connection is gone");
    }
  }

  @Override
  public Load begin(long importId, Incoming incoming, ZoneId zone) {
    return new Counting(importId);
  }

  @Override
  public Undone undo(long importId, Set<ImportKind> kinds, ZoneId zone, Clock clock) {
    reach();
    runs.undone(importId, clock.instant());
    return new Undone(1, 0, 0);
  }

  private final class Counting implements Load {

    private final long importId;
    private long rows;

    Counting(long importId) {
      this.importId = importId;
    }

    @Override
    public void rank(long rank) {}

    @Override
    public void contact(long line, Contact contact) {
      rows++;
    }

    @Override
    public void survey(long line, SurveyAnswer answer) {
      rows++;
    }

    @Override
    public void fact(long line, Fact fact) {
      rows++;
    }

    @Override
    public void name(Dimension dimension, String value, String name) {
      rows++;
    }

    @Override
    public ImportRun.Counts commit(FileShape shape, long rejected, Clock clock) {
      reach();
      runs.done(importId, List.of(new ImportRun.Part(ImportKind.CONTACTS, rows, 0, 0)));
      return new ImportRun.Counts(rows, 0, 0, rejected);
    }

    @Override
    public Tried trial(FileShape shape, long rejected) {
      return new Tried(
          new ImportRun.Counts(rows, 0, 0, rejected), shape.quality(), new NoMeasurements());
    }

    @Override
    public void close() {}
  }
}
