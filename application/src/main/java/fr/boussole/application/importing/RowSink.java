package fr.boussole.application.importing;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.scope.Dimension;
import java.util.List;

/**
 * Where the rows of a file go. A line is the line of the file, 1 for the header, on which the row
 * begins. An unchecked exception thrown by a sink stops the reading and reaches the reader's
 * caller.
 */
public interface RowSink {

  /** Tells the names in the file's header, as it writes them, before any row. */
  default void header(List<String> columns) {}

  /**
   * Tells the place of the next fact among those of the same key: of a log's rows the one that
   * ranks highest stays, wherever it stands in the file. Of those of one rank it is the last of the
   * file; facts without rank go before all others.
   */
  default void rank(long rank) {}

  /** What a value of a dimension is called. */
  default void name(long line, Dimension dimension, String value, String name) {}

  void contact(long line, Contact contact);

  void survey(long line, SurveyAnswer answer);

  void fact(long line, Fact fact);

  void rejected(RejectedRow row);

  /**
   * Whether to read on: asked when there is another row. Whoever says no is handed no row any more,
   * and what is told of the file is told of the rows up to there.
   *
   * @param rows how many rows were read so far, taken, rejected or skipped
   */
  default boolean wantsMore(long rows) {
    return true;
  }

  /**
   * Tells now and then how far the reading has come.
   *
   * @param bytes bytes of the file read so far
   */
  default void progress(long bytes) {}
}
