package fr.boussole.files.table.queuelog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an event happened, to the second.
 *
 * @param seconds since 1970; of a local time, as if it were in UTC
 * @param local whether the file names no time zone
 */
record EventTime(long seconds, boolean local) {

  private static final Pattern EPOCH = Pattern.compile("(\\d{1,11})(\\.\\d*)?");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)? ?(Z|[+-]\\d\\d(?::?\\d\\d)?)?");

  static Optional<EventTime> of(String text) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return Optional.of(new EventTime(Long.parseLong(epoch.group(1)), false));
    }
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime time = LocalDateTime.parse(written.group(1) + "T" + written.group(2));
      String offset = written.group(3);
      return Optional.of(
          new EventTime(
              OffsetDateTime.of(time, offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset))
                  .toEpochSecond(),
              offset == null));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  EventTime minus(long earlier) {
    return new EventTime(seconds - earlier, local);
  }

  /** ISO 8601, in UTC where the file names a zone and without one where it does not. */
  @Override
  public String toString() {
    String utc = Instant.ofEpochSecond(seconds).toString();
    return local ? utc.substring(0, utc.length() - 1) : utc;
  }
}
