package fr.boussole.files.importing;

import fr.boussole.files.table.Row;
import java.util.Arrays;
import java.util.List;

/**
 * Texts one after the other. Moments among them have a blank, not a T, between day and time, and
 * seconds: a workbook and a text file of one tool then join to one key.
 */
final class JoinedCell implements CellSource {

  /** Characters of a day. */
  private static final int DAY = 10;

  /** Characters of a day, hour and minute. */
  private static final int TO_THE_MINUTE = 16;

  private static final char[] NO_SECONDS = {':', '0', '0'};

  private final List<CellSource> parts;
  private final char[] between;
  private final Slice part = new Slice();
  private char[] joined = new char[256];

  JoinedCell(List<CellSource> parts, String between) {
    this.parts = parts;
    this.between = between.toCharArray();
  }

  @Override
  public void find(Row row, Slice into) {
    int length = 0;
    boolean filled = false;
    for (int i = 0; i < parts.size(); i++) {
      part.clear();
      parts.get(i).find(row, part);
      length = i == 0 ? 0 : add(length, between, 0, between.length);
      int start = length;
      length = add(length, part.text, part.from, part.to);
      if (isMoment(start, length)) {
        joined[start + DAY] = ' ';
        length = length - start == TO_THE_MINUTE ? add(length, NO_SECONDS, 0, 3) : length;
      }
      filled |= !part.isBlank();
      into.problem = into.problem == null ? part.problem : into.problem;
    }
    into.set(joined, 0, filled ? length : 0);
  }

  private boolean isMoment(int from, int to) {
    return to - from >= TO_THE_MINUTE
        && (joined[from + DAY] == 'T' || joined[from + DAY] == ' ')
        && joined[from + 4] == '-'
        && joined[from + 7] == '-'
        && joined[from + DAY + 3] == ':'
        && Character.isDigit(joined[from])
        && Character.isDigit(joined[from + DAY - 1])
        && Character.isDigit(joined[from + DAY + 1]);
  }

  private int add(int length, char[] text, int from, int to) {
    int longer = length + to - from;
    if (longer > joined.length) {
      joined = Arrays.copyOf(joined, Math.max(longer, 2 * joined.length));
    }
    System.arraycopy(text, from, joined, length, to - from);
    return longer;
  }

  @Override
  public int[] fields() {
    return CellSources.fields(parts);
  }
}
