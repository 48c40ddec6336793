package fr.boussole.files.table.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.boussole.files.table.Row;
import java.io.IOException;
import java.util.Arrays;

/** The values of one row, which may come in any order and in pieces; reused for each row. */
final class JsonCells {

  private static final int MOST_CHARACTERS = 4_000_000;

  /** Longer buffers are not kept for the next row. */
  private static final int KEPT = 1 << 13;

  private static final char[] NOTHING = new char[0];
  private static final String BETWEEN = ", ";

  private final char[][] texts;
  private final int[] lengths;
  private int total;

  JsonCells(int fields) {
    texts = new char[fields][];
    Arrays.fill(texts, NOTHING);
    lengths = new int[fields];
  }

  void clear() {
    total = 0;
    int kept = 0;
    for (int field = 0; field < texts.length; field++) {
      lengths[field] = 0;
      if (texts[field].length > KEPT || kept > MOST_CHARACTERS) {
        texts[field] = NOTHING;
      }
      kept += texts[field].length;
    }
  }

  void clear(int field) {
    total -= lengths[field];
    lengths[field] = 0;
  }

  /** Adds the value that the parser stands at, after what is there already. */
  void add(int field, JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    add(field, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
  }

  void add(int field, String text) {
    add(field, text.toCharArray(), 0, text.length());
  }

  private void add(int field, char[] from, int offset, int length) {
    if (lengths[field] > 0 && length > 0) {
      append(field, BETWEEN.toCharArray(), 0, BETWEEN.length());
    }
    append(field, from, offset, length);
  }

  private void append(int field, char[] from, int offset, int length) {
    total += length;
    if (isTooLarge()) {
      total = MOST_CHARACTERS + 1;
      return;
    }
    int end = lengths[field] + length;
    if (end > texts[field].length) {
      texts[field] = Arrays.copyOf(texts[field], Math.max(end, 2 * texts[field].length));
    }
    System.arraycopy(from, offset, texts[field], lengths[field], length);
    lengths[field] = end;
  }

  private boolean isTooLarge() {
    return total > MOST_CHARACTERS;
  }

  void into(Row row) {
    if (isTooLarge()) {
      row.refuse();
      return;
    }
    for (int field = 0; field < texts.length; field++) {
      row.add(texts[field], 0, lengths[field]);
    }
  }
}
