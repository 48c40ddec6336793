package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.util.List;

/** The tables of an archive, one after the other, as one: they have the same header. */
final class PackedTable implements Table {

  private final Unpacked unpacked;
  private final List<Table> tables;
  private final long packedBytes;
  private final long unpackedBytes;
  private int current;

  /**
   * @param tables as many as there are parts
   * @param packedBytes length of the archive
   * @param unpackedBytes length of its parts
   * @throws UnreadableFile when they do not have the same header
   */
  PackedTable(Unpacked unpacked, List<Table> tables, long packedBytes, long unpackedBytes)
      throws UnreadableFile {
    this.unpacked = unpacked;
    this.tables = tables;
    this.packedBytes = packedBytes;
    this.unpackedBytes = Math.max(1, unpackedBytes);
    List<String> first = plain(tables.getFirst());
    if (!tables.stream().allMatch(table -> plain(table).equals(first))) {
      throw TableProblems.differentParts(
          unpacked.parts().stream().map(Unpacked.Part::name).toList());
    }
  }

  @Override
  public List<String> names() {
    return tables.getFirst().names();
  }

  @Override
  public boolean next(Row into) throws UnreadableFile, IOException {
    while (!tables.get(current).next(into)) {
      if (current + 1 == tables.size()) {
        return false;
      }
      current++;
    }
    return true;
  }

  @Override
  public boolean mayBeCut() {
    return tables.getLast().mayBeCut();
  }

  @Override
  public Dialect dialect() {
    return tables.getFirst().dialect();
  }

  @Override
  public long bytesRead() {
    long read = tables.stream().mapToLong(Table::bytesRead).sum();
    return Math.min(packedBytes, (long) ((double) read / unpackedBytes * packedBytes));
  }

  @Override
  public List<Text> remarks() {
    return tables.stream().flatMap(table -> table.remarks().stream()).distinct().toList();
  }

  @Override
  public void close() throws IOException {
    try {
      for (Table table : tables) {
        table.close();
      }
    } finally {
      unpacked.close();
    }
  }

  private static List<String> plain(Table table) {
    return table.names().stream().map(Fingerprint::plain).toList();
  }
}
