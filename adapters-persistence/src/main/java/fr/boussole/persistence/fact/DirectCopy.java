package fr.boussole.persistence.fact;

import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Sends what is copied at once: until it ends, the connection takes nothing else. */
record DirectCopy(CopyIn copy) implements CopyTarget {

  @Override
  public void write(byte[] bytes, int length) throws SQLException {
    copy.writeToCopy(bytes, 0, length);
  }

  @Override
  public long end() throws SQLException {
    return copy.endCopy();
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
