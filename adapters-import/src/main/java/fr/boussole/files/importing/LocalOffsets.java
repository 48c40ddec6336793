package fr.boussole.files.importing;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;

/** The offset that a zone had at a local time, remembered hour by hour. */
final class LocalOffsets {

  private static final int SLOTS = 1 << 14;
  private static final long UNUSED = Long.MIN_VALUE;

  private final ZoneId zone;
  private final long[] hours = new long[SLOTS];
  private final int[] offsets = new int[SLOTS];
  private long skipped;
  private long repeated;

  LocalOffsets(ZoneId zone) {
    this.zone = zone;
    Arrays.fill(hours, UNUSED);
  }

  /** Local times that the clock skipped in spring: moved forward by what it skipped. */
  long skipped() {
    return skipped;
  }

  /** Local times that the clock showed twice in autumn: taken as the first, in summer time. */
  long repeated() {
    return repeated;
  }

  /** Counts a local time of another zone that its clock skipped. */
  void countSkipped() {
    skipped++;
  }

  /** Counts a local time of another zone that its clock showed twice. */
  void countRepeated() {
    repeated++;
  }

  int at(long localSeconds) {
    long hour = Math.floorDiv(localSeconds, 3_600);
    int slot = (int) (hour & (SLOTS - 1));
    if (hours[slot] == hour) {
      return offsets[slot];
    }
    var first = zone.getRules().getValidOffsets(local(hour * 3_600));
    var last = zone.getRules().getValidOffsets(local(hour * 3_600 + 3_599));
    if (first.size() == 1 && last.equals(first)) {
      hours[slot] = hour;
      offsets[slot] = first.getFirst().getTotalSeconds();
      return offsets[slot];
    }
    return nearChange(localSeconds);
  }

  /** In a gap the offset before it moves the time forward; in an overlap it is the first one. */
  private int nearChange(long localSeconds) {
    var local = local(localSeconds);
    var change = zone.getRules().getTransition(local);
    if (change == null) {
      return zone.getRules().getOffset(local).getTotalSeconds();
    }
    skipped += change.isGap() ? 1 : 0;
    repeated += change.isOverlap() ? 1 : 0;
    return change.getOffsetBefore().getTotalSeconds();
  }

  private static LocalDateTime local(long seconds) {
    return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
  }
}
