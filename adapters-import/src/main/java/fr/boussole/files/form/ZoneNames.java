package fr.boussole.files.form;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The offset that a time zone had, by its name: {@code Europe/Paris}, {@code CET}, {@code UTC}. */
final class ZoneNames {

  /** What is said of names that are none. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  /** Short names that mean one offset in the exports seen so far. */
  private static final Map<String, ZoneId> SHORT =
      Map.ofEntries(
          Map.entry("CET", ZoneId.of("+01:00")),
          Map.entry("CEST", ZoneId.of("+02:00")),
          Map.entry("WET", ZoneId.of("+00:00")),
          Map.entry("WEST", ZoneId.of("+01:00")),
          Map.entry("EET", ZoneId.of("+02:00")),
          Map.entry("EEST", ZoneId.of("+03:00")),
          Map.entry("BST", ZoneId.of("+01:00")),
          Map.entry("EST", ZoneId.of("-05:00")),
          Map.entry("EDT", ZoneId.of("-04:00")),
          Map.entry("CST", ZoneId.of("-06:00")),
          Map.entry("CDT", ZoneId.of("-05:00")),
          Map.entry("MST", ZoneId.of("-07:00")),
          Map.entry("MDT", ZoneId.of("-06:00")),
          Map.entry("PST", ZoneId.of("-08:00")),
          Map.entry("PDT", ZoneId.of("-07:00")));

  private char[] last = {};
  private @Nullable ZoneId lastZone;
  private ClockChange change = ClockChange.NONE;

  /** How the local time asked last met the changes of its clock. */
  ClockChange change() {
    return change;
  }

  /**
   * Seconds east of Greenwich at this local time, or {@link #UNKNOWN}. A time that the clock
   * skipped moves forward, one that it showed twice is the first.
   */
  int offset(char[] text, int from, int to, int year, int month, int day, int hour, int minute) {
    if (!Arrays.equals(last, 0, last.length, text, from, to)) {
      last = Arrays.copyOfRange(text, from, to);
      lastZone = zone(new String(last));
    }
    if (lastZone == null) {
      return UNKNOWN;
    }
    change = ClockChange.NONE;
    try {
      LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute);
      List<ZoneOffset> offsets = lastZone.getRules().getValidOffsets(local);
      change =
          switch (offsets.size()) {
            case 0 -> ClockChange.SKIPPED;
            case 1 -> ClockChange.NONE;
            default -> ClockChange.REPEATED;
          };
      return lastZone.getRules().getOffset(local).getTotalSeconds();
    } catch (DateTimeException noSuchTime) {
      return 0; // Whoever reads the moment will find that, too, and say so.
    }
  }

  private static @Nullable ZoneId zone(String name) {
    ZoneId known = SHORT.get(name);
    if (known != null) {
      return known;
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return null;
    }
  }
}
