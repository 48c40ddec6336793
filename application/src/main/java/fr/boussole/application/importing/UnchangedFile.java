package fr.boussole.application.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * The content of a file that others may write to: reading comes to its end only if nobody did since
 * it was opened.
 */
final class UnchangedFile extends FilterInputStream {

  private record State(long bytes, FileTime changed) {

    static State of(Path file) throws IOException {
      return new State(Files.size(file), Files.getLastModifiedTime(file));
    }
  }

  private final Path file;
  private final State before;

  UnchangedFile(Path file) throws IOException {
    this(file, State.of(file));
  }

  private UnchangedFile(Path file, State before) throws IOException {
    super(Files.newInputStream(file));
    this.file = file;
    this.before = before;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    return read < 0 ? end() : read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    return read < 0 ? end() : read;
  }

  private int end() throws IOException {
    if (!State.of(file).equals(before)) {
      throw new IOException(file + " is still being written to");
    }
    return -1;
  }
}
