package fr.boussole.files.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.mapping.DatePattern;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Moments that the JDK prints after a pattern are read back. */
class MomentTextProperties {

  private final IsoText written = new IsoText();

  @Property
  void localTimesAreReadBack(
      @ForAll("moments") LocalDateTime moment, @ForAll("patterns") String pattern) {
    String printed = moment.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    assertThat(read(pattern, printed)).as(printed).isTrue();
    assertThat(LocalDateTime.parse(iso()))
        .as(pattern + " " + printed)
        .isEqualTo(pattern.contains("s") ? moment : moment.withSecond(0));
  }

  @Property
  void frenchAndEnglishNamesAreReadBack(@ForAll("moments") LocalDateTime moment) {
    for (Locale language : new Locale[] {Locale.FRANCE, Locale.UK, Locale.US}) {
      for (String pattern : new String[] {"EEEE d MMMM yyyy", "d MMM yyyy"}) {
        String printed = moment.format(DateTimeFormatter.ofPattern(pattern, language));
        assertThat(read(pattern.replace("EEEE", "EEE"), printed)).as(printed).isTrue();
        assertThat(iso()).as(printed).isEqualTo(moment.toLocalDate().toString());
      }
    }
  }

  @Property
  void offsetsAreReadBack(
      @ForAll("moments") LocalDateTime local, @ForAll("offsets") ZoneOffset offset) {
    OffsetDateTime moment = local.atOffset(offset);
    for (String pattern : new String[] {"yyyy-MM-dd HH:mm:ss XXX", "yyyy-MM-dd HH:mm:ss Z"}) {
      assertThat(read(pattern, moment.format(DateTimeFormatter.ofPattern(pattern)))).isTrue();
      assertThat(OffsetDateTime.parse(iso()).toInstant()).isEqualTo(moment.toInstant());
    }
  }

  @Property
  void zonesAreReadBack(@ForAll("moments") LocalDateTime local, @ForAll("zones") String zone) {
    ZonedDateTime moment = local.atZone(ZoneId.of(zone)).withEarlierOffsetAtOverlap();
    String pattern = "dd/MM/yyyy HH:mm:ss VV";
    assertThat(read(pattern, moment.format(DateTimeFormatter.ofPattern(pattern)))).isTrue();
    assertThat(OffsetDateTime.parse(iso()).toInstant()).isEqualTo(moment.toInstant());
  }

  @Property
  void countsAreReadBack(@ForAll("moments") LocalDateTime moment) {
    long seconds = moment.toEpochSecond(ZoneOffset.UTC);
    assertThat(read("epoch", Long.toString(seconds))).isTrue();
    assertThat(OffsetDateTime.parse(iso()).toLocalDateTime()).isEqualTo(moment);
    assertThat(read("epoch_ms", seconds + "123")).isTrue();
    assertThat(OffsetDateTime.parse(iso()).toLocalDateTime())
        .isEqualTo(moment.plusNanos(123_000_000));
    String serial = Double.toString(seconds / 86_400.0 + 25_569);
    assertThat(read("excel_serial", serial)).as(serial).isTrue();
    assertThat(iso().contains("T") ? LocalDateTime.parse(iso()) : moment)
        .as(serial)
        .isEqualTo(moment);
  }

  @Example
  void aTimeMayFollowAPatternOfDays() {
    assertThat(read("dd/MM/yyyy", "1/2/2026 9:05 PM")).isTrue();
    assertThat(iso()).isEqualTo("2026-02-01T21:05:00");
    assertThat(read("dd/MM/yyyy", "01/02/2026T09:05:07.5+02:00")).isTrue();
    assertThat(iso()).isEqualTo("2026-02-01T09:05:07.500000+02:00");
    assertThat(read("dd/MM/yyyy", "01/02/2026")).isTrue();
    assertThat(iso()).isEqualTo("2026-02-01");
  }

  @Example
  void whatFollowsNoPatternIsNotRead() {
    for (String text :
        new String[] {
          "",
          "x",
          "01/02",
          "01-02-2026",
          "01/02/26",
          "01/02/2026x",
          "01/02/2026 9",
          "1/2/2026 13:00 PM"
        }) {
      assertThat(read("dd/MM/yyyy", text)).as(text).isFalse();
    }
    assertThat(read("d MMM yyyy", "1 jui 2026")).isFalse();
    assertThat(read("yyyy-MM-dd HH:mm VV", "2026-01-01 10:00 Mars/Olympus")).isFalse();
  }

  private boolean read(String pattern, String text) {
    MomentText moments = new MomentText(DatePattern.of(pattern));
    char[] padded = ("<" + text + ">").toCharArray();
    boolean read = moments.read(padded, 1, padded.length - 1);
    if (read) {
      moments.write(written);
    }
    return read;
  }

  private String iso() {
    return new String(written.text(), 0, written.length());
  }

  @Example
  void whatNoCalendarHasFollowsNoPattern() {
    for (String text : new String[] {"28/02/2026", "00/02/2026", "02/32/2026", "02/00/2026"}) {
      assertThat(read("MM/dd/yyyy", text)).as(text).isFalse();
    }
    for (String time : new String[] {"24:00:00", "23:60:00", "23:59:60"}) {
      assertThat(read("yyyy-MM-dd HH:mm:ss", "2026-02-01 " + time)).as(time).isFalse();
      assertThat(read("yyyy-MM-dd", "2026-02-01 " + time)).as(time).isFalse();
    }
  }

  /** On 8 March 2026 New York moves its clock at two in the morning. */
  @Example
  void zonesAreAskedForTheTimeInItsHalfOfTheDay() {
    assertThat(read("M/d/yyyy h:mm a VV", "3/8/2026 1:30 PM America/New_York")).isTrue();
    assertThat(iso()).isEqualTo("2026-03-08T13:30:00-04:00");
    assertThat(read("M/d/yyyy h:mm VV a", "3/8/2026 1:30 America/New_York AM")).isTrue();
    assertThat(iso()).isEqualTo("2026-03-08T01:30:00-05:00");
  }

  @Example
  void changesOfTheClockAreTold() {
    assertThat(change("2026-03-29 02:30 Europe/Paris")).isEqualTo(ClockChange.SKIPPED);
    assertThat(iso()).isEqualTo("2026-03-29T02:30:00+01:00");
    assertThat(change("2026-10-25 02:30 Europe/Paris")).isEqualTo(ClockChange.REPEATED);
    assertThat(iso()).isEqualTo("2026-10-25T02:30:00+02:00");
    assertThat(change("2026-10-25 03:30 Europe/Paris")).isEqualTo(ClockChange.NONE);
    assertThat(change("2026-10-25 02:30 CET")).isEqualTo(ClockChange.NONE);
  }

  private ClockChange change(String text) {
    MomentText moments = new MomentText(DatePattern.of("yyyy-MM-dd HH:mm VV"));
    assertThat(moments.read(text.toCharArray(), 0, text.length())).as(text).isTrue();
    moments.write(written);
    return moments.clockChange();
  }

  @Provide
  Arbitrary<LocalDateTime> moments() {
    long first = LocalDateTime.of(1990, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    long last = LocalDateTime.of(2069, 12, 31, 23, 59).toEpochSecond(ZoneOffset.UTC);
    return Arbitraries.longs()
        .between(first, last)
        .map(seconds -> LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(
        "dd/MM/yyyy HH:mm:ss",
        "M/d/yyyy h:mm:ss a",
        "yyyyMMddHHmmss",
        "d.M.yyyy H:mm",
        "dd-MMM-yyyy HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss",
        "EEE, d MMMM yyyy HH:mm",
        "hh:mm a, dd/MM/yyyy");
  }

  @Provide
  Arbitrary<ZoneOffset> offsets() {
    return Arbitraries.integers()
        .between(-18 * 4, 18 * 4)
        .map(quarters -> ZoneOffset.ofTotalSeconds(quarters * 900));
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of("Europe/Paris", "America/Montreal", "Asia/Kolkata", "UTC", "Z");
  }

  @Example
  void noonAndMidnightOfHalfDays() {
    assertThat(read("dd/MM/yyyy h:mm a", "01/02/2026 12:00 AM")).isTrue();
    assertThat(LocalDateTime.parse(iso()).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(read("dd/MM/yyyy h:mm a", "01/02/2026 12:00 p.m.")).isTrue();
    assertThat(LocalDateTime.parse(iso()).toLocalTime()).isEqualTo(LocalTime.NOON);
  }
}
