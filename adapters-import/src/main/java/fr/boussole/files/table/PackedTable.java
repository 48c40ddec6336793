package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of an archive, one after the other, as one. Only one of them is open at a time. They
 * have the same header; where there are none, as in pages of JSON, their names are all names.
 */
final class PackedTable implements Table {

  private final Unpacked unpacked;
  private final PartOpener opener;
  private final PackedNames header;
  private final List<Unpacked.Part> parts;
  private final List<String> names;
  private final Dialect dialect;
  private final long packedBytes;
  private final long unpackedBytes;
  private final Set<Text> remarks = new LinkedHashSet<>();
  private Table table;
  private int current;
  private long bytesBefore;

  /**
   * Looks at the headers of all parts, and opens the first.
   *
   * @param packedBytes length of the archive
   * @throws UnreadableFile when a header cannot be read, or they do not belong together
   */
  PackedTable(Unpacked unpacked, PartOpener opener, long packedBytes)
      throws UnreadableFile, IOException {
    this.unpacked = unpacked;
    this.opener = opener;
    this.packedBytes = packedBytes;
    header = PackedNames.of(unpacked.parts(), opener);
    parts = header.parts();
    long bytes = 0;
    for (Unpacked.Part part : parts) {
      bytes += Files.size(part.file());
    }
    unpackedBytes = Math.max(1, bytes);
    table = open(parts.getFirst());
    names = parts.size() > 1 ? header.names() : table.names();
    dialect = table.dialect();
  }

  private Table open(Unpacked.Part part) throws UnreadableFile, IOException {
    Table opened;
    try {
      opened = opener.open(part, header.names());
    } catch (UnreadableFile problem) {
      throw header.within(part, problem);
    }
    if (parts.size() > 1 && !header.fits(opened.names())) {
      opened.close();
      throw header.different();
    }
    return opened;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public boolean next(Row into) throws UnreadableFile, IOException {
    while (!nextOfPart(into)) {
      if (current + 1 == parts.size()) {
        return false;
      }
      remarks.addAll(table.remarks());
      table.close();
      bytesBefore += Files.size(parts.get(current).file());
      current++;
      table = open(parts.get(current));
    }
    if (parts.size() > 1) {
      into.lieIn(parts.get(current).name());
    }
    return true;
  }

  private boolean nextOfPart(Row into) throws UnreadableFile, IOException {
    try {
      return table.next(into);
    } catch (UnreadableFile problem) {
      throw header.within(parts.get(current), problem);
    }
  }

  @Override
  public boolean mayBeCut() {
    return table.mayBeCut();
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public long bytesRead() {
    double share = (double) (bytesBefore + table.bytesRead()) / unpackedBytes;
    return Math.min(packedBytes, (long) (share * packedBytes));
  }

  @Override
  public List<Text> remarks() {
    Set<Text> all = new LinkedHashSet<>(remarks);
    all.addAll(table.remarks());
    return List.copyOf(all);
  }

  @Override
  public void close() throws IOException {
    try (unpacked) {
      table.close();
    }
  }
}
