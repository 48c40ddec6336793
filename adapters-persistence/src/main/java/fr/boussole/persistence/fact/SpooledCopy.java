package fr.boussole.persistence.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;

/**
 * Keeps what is copied in a file until its end, and sends it then: the connection takes one COPY at
 * a time, and another has it.
 */
final class SpooledCopy implements CopyTarget {

  private static final int PIECE = 1 << 18;

  private final CopyManager manager;
  private final String sql;
  private final Path file;
  private final OutputStream out;

  /**
   * @param folder where the file is kept meanwhile
   */
  SpooledCopy(CopyManager manager, String sql, Path folder) throws SQLException {
    this.manager = manager;
    this.sql = sql;
    try {
      Files.createDirectories(folder);
      file = Files.createTempFile(folder, "rows", null);
      out = Files.newOutputStream(file);
    } catch (IOException failure) {
      throw notKept(failure);
    }
  }

  @Override
  public void write(byte[] bytes, int length) throws SQLException {
    try {
      out.write(bytes, 0, length);
    } catch (IOException failure) {
      throw notKept(failure);
    }
  }

  @Override
  public long end() throws SQLException {
    try {
      out.close();
      try (InputStream rows = Files.newInputStream(file)) {
        return manager.copyIn(sql, rows, PIECE);
      }
    } catch (IOException failure) {
      throw notKept(failure);
    } finally {
      close();
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      try {
        out.close();
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw notKept(failure);
    }
  }

  private static SQLException notKept(IOException failure) {
    return new SQLException("rows could not be kept beside the import", failure);
  }
}
