package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * How the rows of one kind that an import brings come into their table: one by one while the file
 * is read, then all together. Each row has another line; lines grow with the place in the file.
 */
interface RowLoad extends AutoCloseable {

  default void add(long line, Contact contact) throws SQLException {
    throw new IllegalStateException("not an import of contacts");
  }

  default void add(long line, SurveyAnswer answer) throws SQLException {
    throw new IllegalStateException("not an import of survey answers");
  }

  default void add(long line, Fact fact) throws SQLException {
    throw new IllegalStateException("not an import of a simple kind");
  }

  /** The rank of the rows that follow; not heeded by those that were not announced as ranked. */
  default void rank(OptionalLong rank) {
    // They keep the order of the file.
  }

  /** No row follows: the connection is free for other commands. */
  void end() throws SQLException;

  /** Brings what was taken into the table and the rollups. */
  Merge.Outcome merge(CountedFacts facts) throws SQLException;

  /** Gives up what is open on the connection, if anything. */
  @Override
  void close() throws SQLException;

  /** What can wait until the import is committed; the connection commits by itself. */
  default void tidy() throws SQLException {
    // Most leave nothing behind.
  }
}
