package fr.boussole.persistence.fact;

import java.sql.SQLException;

/** Where the bytes of a COPY … FROM STDIN go. */
interface CopyTarget {

  void write(byte[] bytes, int length) throws SQLException;

  /**
   * Ends the COPY; nothing is written any more.
   *
   * @return rows taken by the database
   */
  long end() throws SQLException;

  /** Gives an unfinished COPY up. */
  void close() throws SQLException;
}
