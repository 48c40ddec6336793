package fr.boussole.application.importing;

import fr.boussole.application.dashboard.Measurements;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.scope.Dimension;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Where facts and their rollups are kept. */
public interface Facts {

  /**
   * Begins to take the rows of one import. Nothing of it is seen by anyone before {@link
   * Load#commit}; loads wait for one another.
   *
   * @param zone the organisation's time zone, in which instants become days
   */
  Load begin(long importId, Incoming incoming, ZoneId zone);

  /**
   * Takes a finished import back, all of it or nothing: facts and rollups become what they would be
   * had it never come, whatever came after it, and its record says so. Waits for loads, and loads
   * for it. Who asked for it is noted before: {@link ImportRuns#askUndo}.
   *
   * @param kinds of which kinds it brought rows
   * @param zone the organisation's time zone, in which instants become days
   * @param clock asked when all is done: the moment it was taken back
   * @throws IllegalStateException when it is not done, or sealed
   */
  Undone undo(long importId, Set<ImportKind> kinds, ZoneId zone, Clock clock);

  /**
   * What became of the rows of an import that was taken back.
   *
   * @param removed rows that it alone had brought
   * @param restored rows that are again what they were before it
   * @param kept rows that stay as they are: a later import brought the same, or replaced them
   */
  record Undone(long removed, long restored, long kept) {}

  /**
   * The rows of one import, taken all together or not at all. Closing without commit forgets them.
   * Taking a row throws {@link LoadRefused} when the rows together cannot be what the file is taken
   * for.
   */
  interface Load extends AutoCloseable {

    /**
     * Leaves most of what only makes reading faster to the next load, when others wait for this one
     * to be closed. No figure depends on it.
     */
    default void yieldWhen(BooleanSupplier othersWait) {}

    /** As {@link RowSink#rank}. */
    void rank(long rank);

    void contact(long line, Contact contact);

    void survey(long line, SurveyAnswer answer);

    void fact(long line, Fact fact);

    /** What a value of a dimension is called; of two names of one value the later one holds. */
    void name(Dimension dimension, String value, String name);

    /**
     * Brings facts, cross-row figures, rollups and the import's own record up to date in one step.
     *
     * @param clock asked when all is done: the moment the import ended
     * @return what became of the rows; {@code rejected} is passed through
     */
    ImportRun.Counts commit(FileShape shape, long rejected, Clock clock);

    /**
     * Does all that {@link #commit} does but keep it: facts and rollups are what they would be as
     * long as this load is open, for its own measurements only, and closing it gives them up.
     */
    Tried trial(FileShape shape, long rejected);

    @Override
    void close();
  }

  /**
   * What a load came to that is not kept.
   *
   * @param measurements what facts come to with it; good until the load is closed
   */
  record Tried(ImportRun.Counts counts, Quality quality, Measurements measurements) {}
}
