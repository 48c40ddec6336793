package fr.boussole.files.table.workbook;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.files.table.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells of all sheets share, by number. The first 32 MB stay in memory; when there
 * are more, all go to a temporary file that is read through mapped pieces. Eight bytes a text stay
 * in memory always.
 */
final class SharedStrings implements AutoCloseable {

  /** Eight bytes each: 128 MB. A sheet of a million rows reaches it with 16 unique texts a row. */
  static final int MOST_STRINGS = 1 << 24;

  /** Characters of a piece: 32 MB. No text lies in two. */
  private static final int PIECE = 1 << 24;

  private static final int LENGTH_BITS = 24;
  private static final int PLACES = 1 << 16;
  private static final int BLOCK = 1 << 16;

  /** Where each text begins (in characters, from the first piece on) and how long it is. */
  private final List<long[]> places = new ArrayList<>();

  private final List<CharBuffer> mapped = new ArrayList<>();
  private final Path folder;
  private char[] piece = new char[1 << 12];
  private char[] copy = new char[256];
  private int length;
  private int fullPieces;
  private int count;
  private @Nullable FileChannel spill;

  private SharedStrings(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the texts of a workbook.
   *
   * @param folder where many of them may wait; the file there is gone when this is closed, and when
   *     the program dies
   */
  static SharedStrings of(Optional<XmlPart> part, Path folder) throws UnreadableFile, IOException {
    SharedStrings strings = new SharedStrings(folder);
    if (part.isEmpty()) {
      return strings;
    }
    try (XmlPart xml = part.get()) {
      strings.read(xml);
      strings.finish();
      return strings;
    } catch (UnreadableFile | IOException | RuntimeException failure) {
      strings.close();
      throw failure;
    }
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** Whether they wait in a file. */
  boolean spilled() {
    return spill != null;
  }

  /** Whether a text is empty. */
  boolean isEmpty(int number) {
    return (place(number) & ((1 << LENGTH_BITS) - 1)) == 0;
  }

  /** Adds a text to a row as its next field. */
  void addTo(Row row, int number) {
    long place = place(number);
    long start = place >>> LENGTH_BITS;
    int size = (int) place & ((1 << LENGTH_BITS) - 1);
    int offset = (int) (start % PIECE);
    if (mapped.isEmpty()) {
      row.add(piece, offset, size);
      return;
    }
    if (size > copy.length) {
      copy = new char[size];
    }
    mapped.get((int) (start / PIECE)).get(offset, copy, 0, size);
    row.add(copy, 0, size);
  }

  @Override
  public void close() throws IOException {
    if (spill != null) {
      spill.close();
    }
  }

  private long place(int number) {
    return places.get(number / PLACES)[number % PLACES];
  }

  private void read(XmlPart xml) throws UnreadableFile, IOException {
    Characters text = new Characters("sharedStrings");
    boolean gathers = false;
    boolean phonetic = false;
    int event;
    while ((event = xml.next()) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.CHARACTERS) {
        if (gathers) {
          xml.appendTo(text);
        }
        continue;
      }
      boolean starts = event == XMLStreamConstants.START_ELEMENT;
      if (!starts && event != XMLStreamConstants.END_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "t" -> gathers = starts && !phonetic;
        case "rPh" -> phonetic = starts;
        case "si" -> {
          if (!starts) {
            text.unescape();
            add(text.text(), text.length());
          }
          text.clear();
        }
        default -> {}
      }
    }
  }

  private void add(char[] text, int size) throws UnreadableFile, IOException {
    if (count == MOST_STRINGS) {
      throw WorkbookProblems.tooManyTexts();
    }
    if (length + size > PIECE) {
      writePiece();
    }
    if (length + size > piece.length) {
      piece = Arrays.copyOf(piece, Math.clamp(2L * piece.length, length + size, PIECE));
    }
    System.arraycopy(text, 0, piece, length, size);
    if (count % PLACES == 0) {
      places.add(new long[PLACES]);
    }
    places.getLast()[count % PLACES] = ((long) fullPieces * PIECE + length) << LENGTH_BITS | size;
    length += size;
    count++;
  }

  private void writePiece() throws IOException {
    FileChannel file = spill;
    if (file == null) {
      Path path = Files.createTempFile(folder, "texts", ".tmp");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      spill = file;
    }
    ByteBuffer block = ByteBuffer.allocateDirect(BLOCK).order(ByteOrder.nativeOrder());
    long position = 2L * PIECE * fullPieces;
    for (int from = 0; from < length; from += BLOCK / 2) {
      int part = Math.min(BLOCK / 2, length - from);
      block.clear();
      block.asCharBuffer().put(piece, from, part);
      block.limit(2 * part);
      while (block.hasRemaining()) {
        position += file.write(block, position);
      }
    }
    fullPieces++;
    length = 0;
  }

  /** Maps what was written, if anything was. */
  private void finish() throws IOException {
    FileChannel file = spill;
    if (file == null) {
      return;
    }
    writePiece();
    piece = new char[0];
    for (long start = 0; start < file.size(); start += 2L * PIECE) {
      long size = Math.min(2L * PIECE, file.size() - start);
      mapped.add(
          file.map(FileChannel.MapMode.READ_ONLY, start, size)
              .order(ByteOrder.nativeOrder())
              .asCharBuffer());
    }
  }
}
