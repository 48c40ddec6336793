package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import java.io.IOException;
import java.util.List;

/** The first rows of a file of which perhaps no more was unpacked: it ends where that ends. */
final class Beginning implements Table {

  private final Table table;
  private final Unpacked unpacked;

  /**
   * @param table over the first part that was unpacked
   */
  Beginning(Table table, Unpacked unpacked) {
    this.table = table;
    this.unpacked = unpacked;
  }

  @Override
  public List<String> names() {
    return table.names();
  }

  @Override
  public boolean next(Row into) throws UnreadableFile, IOException {
    try {
      return table.next(into);
    } catch (UnreadableFile atTheCut) {
      if (unpacked.isCut()) {
        return false;
      }
      throw atTheCut;
    }
  }

  @Override
  public boolean mayBeCut() {
    return unpacked.isCut() || table.mayBeCut();
  }

  @Override
  public Dialect dialect() {
    return table.dialect();
  }

  @Override
  public long bytesRead() {
    return table.bytesRead();
  }

  @Override
  public void close() throws IOException {
    try (unpacked) {
      table.close();
    }
  }
}
