package fr.boussole.files.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The characters of one row and where its fields lie in them; refilled for each row. */
public final class Row {

  /** Most characters and fields kept of a row; beyond them the row is rejected. */
  private static final int MAXIMUM_LENGTH = 4_000_000;

  static final int MAXIMUM_FIELDS = 10_000;

  /** Longer buffers are not kept for the next row: many rows may lie in memory at once. */
  private static final int KEPT = 1 << 16;

  private char[] text = new char[1024];
  private int[] ends = new int[64];
  private int count;
  private long line;
  private boolean tooLarge;
  private String part = "";
  private @Nullable BitSet uncomputed;

  public void begin(long startLine) {
    line = startLine;
    count = 0;
    tooLarge = false;
    uncomputed = null;
    if (text.length > KEPT) {
      text = new char[1024];
    }
  }

  public void add(char[] buffer, int offset, int length) {
    int start = count == 0 ? 0 : ends[count - 1];
    if (count == MAXIMUM_FIELDS || start + length > MAXIMUM_LENGTH) {
      tooLarge = true;
      return;
    }
    if (start + length > text.length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, start + length));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    System.arraycopy(buffer, offset, text, start, length);
    ends[count++] = start + length;
  }

  /** Becomes the same as another row. */
  public void fill(Row other) {
    begin(other.line);
    text = other.text.clone();
    ends = other.ends.clone();
    count = other.count;
    tooLarge = other.tooLarge;
    uncomputed = other.uncomputed;
  }

  /** Adds a field that is blank only because nobody worked out its formula. */
  public void addUncomputed() {
    if (uncomputed == null) {
      uncomputed = new BitSet();
    }
    uncomputed.set(count);
    add(text, 0, 0);
  }

  /** Whether {@link #isUncomputed} is true of any field. */
  public boolean hasUncomputed() {
    return uncomputed != null;
  }

  /** Whether the field is the formula of a workbook whose value the file does not have. */
  public boolean isUncomputed(int field) {
    return uncomputed != null && uncomputed.get(field);
  }

  /** Says that the row holds more than is kept of one: it is to be rejected. */
  public void refuse() {
    tooLarge = true;
  }

  /** Exchanges what the two rows hold. */
  public void swap(Row other) {
    char[] otherText = other.text;
    int[] otherEnds = other.ends;
    int otherCount = other.count;
    long otherLine = other.line;
    boolean otherTooLarge = other.tooLarge;
    BitSet otherUncomputed = other.uncomputed;
    other.text = text;
    other.ends = ends;
    other.count = count;
    other.line = line;
    other.tooLarge = tooLarge;
    other.uncomputed = uncomputed;
    text = otherText;
    ends = otherEnds;
    count = otherCount;
    line = otherLine;
    tooLarge = otherTooLarge;
    uncomputed = otherUncomputed;
  }

  /** The line of the file on which the row begins. */
  public long line() {
    return line;
  }

  /** How many fields it has. */
  public int count() {
    return count;
  }

  /** Says in which file of an archive it lies. */
  void lieIn(String name) {
    part = name;
  }

  /** The file of an archive in which it lies; empty where there is one only. */
  public String part() {
    return part;
  }

  public boolean tooLarge() {
    return tooLarge;
  }

  /** The characters in which {@link #start} and {@link #end} point. */
  public char[] text() {
    return text;
  }

  public int start(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  public int end(int field) {
    return ends[field];
  }

  /** How many characters its fields have. */
  public int length() {
    return count == 0 ? 0 : ends[count - 1];
  }

  /** Whether no field from this one on holds anything. */
  public boolean isBlankFrom(int field) {
    for (int i = field < count ? start(field) : 0; count > field && i < ends[count - 1]; i++) {
      if (!isBlank(text[i])) {
        return false;
      }
    }
    return true;
  }

  public List<String> fields() {
    List<String> fields = new ArrayList<>(count);
    for (int field = 0; field < count; field++) {
      fields.add(new String(text, start(field), end(field) - start(field)));
    }
    return fields;
  }

  /** The text with the NUL characters made visible: the store cannot keep them. */
  public static String withoutNul(String text) {
    return text.replace('\0', '\u2400');
  }

  /** What is stripped around a value: white space, no-break spaces and stray byte order marks. */
  public static boolean isBlank(char character) {
    return character <= ' '
        ? character == ' ' || (character >= '\t' && character <= '\r')
        : character >= '\u00a0'
            && (character == '\u00a0' || character == '\ufeff' || Character.isSpaceChar(character));
  }
}
