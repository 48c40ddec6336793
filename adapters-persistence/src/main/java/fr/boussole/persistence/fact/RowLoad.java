package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import java.sql.SQLException;

/**
 * How the rows of one import, all of one kind, come into their table: one by one while the file is
 * read, then all together.
 */
interface RowLoad {

  default void add(long line, Contact contact) throws SQLException {
    throw new IllegalStateException("not an import of contacts");
  }

  default void add(long line, SurveyAnswer answer) throws SQLException {
    throw new IllegalStateException("not an import of survey answers");
  }

  default void add(long line, Fact fact) throws SQLException {
    throw new IllegalStateException("not an import of a simple kind");
  }

  /** No row follows: the connection is free for other commands. */
  void end() throws SQLException;

  /** Brings what was taken into the table and the rollups. */
  Merge.Outcome merge(CountedFacts facts) throws SQLException;

  /** Gives up what is open on the connection, if anything. */
  void close() throws SQLException;

  /** What can wait until the import is committed; the connection commits by itself. */
  default void tidy() throws SQLException {
    // Most leave nothing behind.
  }
}
