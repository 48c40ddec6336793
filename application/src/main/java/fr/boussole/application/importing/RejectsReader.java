package fr.boussole.application.importing;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads back the first rows of a file that {@link Rejects} wrote, whatever its dialect. */
final class RejectsReader implements AutoCloseable {

  private static final int END = -1;
  private static final String FIRST = '\uFEFF' + Rejects.COLUMNS.getFirst();

  private final PushbackReader file;
  private final int delimiter;

  private RejectsReader(Reader file) throws IOException {
    this.file = new PushbackReader(file);
    for (int i = 0; i < FIRST.length(); i++) {
      this.file.read();
    }
    this.delimiter = this.file.read();
  }

  /**
   * @param limit how many rows at most
   */
  static List<RejectedLine> first(Path file, int limit) throws IOException {
    try (RejectsReader reader = new RejectsReader(Files.newBufferedReader(file))) {
      reader.row();
      List<RejectedLine> lines = new ArrayList<>();
      List<String> row = reader.row();
      while (lines.size() < limit && row.size() >= Rejects.COLUMNS.size()) {
        lines.add(new RejectedLine(row.get(0), row.get(1), row.get(2), row.get(3)));
        row = reader.row();
      }
      return lines;
    }
  }

  /** The fields up to the end of the row; a single empty one at the end of the file. */
  private List<String> row() throws IOException {
    List<String> fields = new ArrayList<>();
    int end;
    do {
      StringBuilder field = new StringBuilder();
      end = field(field);
      fields.add(field.toString());
    } while (end == delimiter);
    return fields;
  }

  /** Reads one field and returns the character that ends it. */
  private int field(StringBuilder field) throws IOException {
    boolean quoted = false;
    while (true) {
      int next = file.read();
      if (next == END) {
        return END;
      }
      if (next == '"') {
        int after = file.read();
        if (quoted && after == '"') {
          field.append('"');
          continue;
        }
        quoted = !quoted;
        if (after != END) {
          file.unread(after);
        }
      } else if (!quoted && (next == delimiter || next == '\n')) {
        return next;
      } else if (quoted || next != '\r') {
        field.append((char) next);
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
