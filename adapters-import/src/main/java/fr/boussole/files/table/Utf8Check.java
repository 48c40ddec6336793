package fr.boussole.files.table;

/**
 * Counts the multi-byte sequences of a stream that are valid UTF-8 (shortest form, no surrogates)
 * and those that are broken.
 */
final class Utf8Check {

  private long valid;
  private long broken;
  private long firstBroken = -1;
  private long firstOutsideWindows = -1;
  private int remaining;
  private int lowest;
  private int highest;

  /** Whether no sequence is under way, so that plain ASCII may be skipped. */
  boolean atBoundary() {
    return remaining == 0;
  }

  /**
   * @param value the byte, 0 to 255
   */
  void accept(int value, long offset) {
    if (remaining > 0) {
      if (value >= lowest && value <= highest) {
        remaining--;
        lowest = 0x80;
        highest = 0xBF;
        valid += remaining == 0 ? 1 : 0;
        noteOutsideWindows(value, offset);
        return;
      }
      remaining = 0;
      noteBroken(offset - 1);
    }
    if (value < 0x80) {
      return;
    }
    noteOutsideWindows(value, offset);
    lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
    highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
    if (value >= 0xC2 && value <= 0xDF) {
      remaining = 1;
    } else if (value >= 0xE0 && value <= 0xEF) {
      remaining = 2;
    } else if (value >= 0xF0 && value <= 0xF4) {
      remaining = 3;
    } else {
      noteBroken(offset);
    }
  }

  void end(long offset) {
    if (remaining > 0) {
      noteBroken(offset - 1);
    }
  }

  long valid() {
    return valid;
  }

  long broken() {
    return broken;
  }

  /** Where the first broken sequence is; -1 when there is none. */
  long firstBroken() {
    return firstBroken;
  }

  /** Where the first byte is that Windows-1252 gives no meaning; -1 when there is none. */
  long firstOutsideWindows() {
    return firstOutsideWindows;
  }

  private void noteBroken(long offset) {
    broken++;
    firstBroken = firstBroken < 0 ? offset : firstBroken;
  }

  private void noteOutsideWindows(int value, long offset) {
    boolean outside =
        value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D;
    if (outside && firstOutsideWindows < 0) {
      firstOutsideWindows = offset;
    }
  }
}
