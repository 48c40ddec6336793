package fr.boussole.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Times mean what java.time says they mean. */
class MomentParserProperties {

  private static final DateTimeFormatter WITH_BLANK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  @Property
  void localTimesAreThoseOfTheZone(
      @ForAll("localTimes") LocalDateTime local, @ForAll("zones") ZoneId zone) {
    Instant expected = local.atZone(zone).toInstant();
    MomentParser parser = new MomentParser(zone);
    for (String text : new String[] {local.toString(), WITH_BLANK.format(local)}) {
      assertThat(read(parser, text)).isEqualTo(expected);
      assertThat(read(parser, text)).as("from memory").isEqualTo(expected);
    }
  }

  /** Minute by minute through a change of the clock, whatever was read before. */
  @Property
  void changesOfTheClockAreFollowed(
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 1990, max = 2090) int year,
      @ForAll @IntRange(min = -300, max = 300) int minutes) {
    var change =
        zone.getRules()
            .nextTransition(LocalDateTime.of(year, 1, 1, 0, 0).toInstant(ZoneOffset.UTC));
    if (change != null && change.getDateTimeBefore().getYear() < 2100) {
      localTimesAreThoseOfTheZone(change.getDateTimeBefore().plusMinutes(minutes), zone);
    }
  }

  @Property
  void offsetsAreSubtracted(
      @ForAll("localTimes") LocalDateTime local,
      @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int minutes) {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(minutes * 60);
    MomentParser parser = new MomentParser(ReadRows.PARIS);
    Instant expected = local.toInstant(offset);
    String id = offset.getId();
    assertThat(read(parser, local + id)).isEqualTo(expected);
    assertThat(read(parser, local + (id.equals("Z") ? id : id.replace(":", ""))))
        .isEqualTo(expected);
    assertThat(read(parser, local + " " + (id.equals("Z") ? "+00" : id))).isEqualTo(expected);
  }

  @Example
  void greenwichHasNames() {
    MomentParser parser = new MomentParser(ReadRows.PARIS);
    for (String name : new String[] {"Z", "UTC", " UTC", "GMT", " GMT"}) {
      assertThat(read(parser, "2023-05-31 22:00:00" + name))
          .isEqualTo(Instant.parse("2023-05-31T22:00:00Z"));
      assertThat(parser.dayOfInstant()).isEqualTo(LocalDate.of(2023, 6, 1).toEpochDay());
    }
    for (String name : new String[] {"UT", " CET", "UTC+1", " UTCx", "  UTC"}) {
      String text = "2023-05-31 22:00:00" + name;
      assertThat(parser.parse(text.toCharArray(), 0, text.length()))
          .as(text)
          .isEqualTo(MomentParser.Outcome.NOT_A_TIME);
    }
  }

  @Property
  void anythingElseIsRefusedWithoutAnException(@ForAll("nearlyTimes") String text) {
    MomentParser parser = new MomentParser(ReadRows.PARIS);
    MomentParser.Outcome outcome = parser.parse(text.toCharArray(), 0, text.length());
    if (outcome == MomentParser.Outcome.READ) {
      String iso = text.replace(' ', 'T').replace("T+", "+").replace("T-", "-").replace(',', '.');
      assertThat(iso).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d([.]\\d{1,9})?)?.{0,6}");
      assertThat(LocalDateTime.parse(iso.substring(0, 16))).isNotNull();
    }
  }

  private static Instant read(MomentParser parser, String text) {
    assertThat(parser.parse(text.toCharArray(), 0, text.length()))
        .as(text)
        .isEqualTo(MomentParser.Outcome.READ);
    return parser.instant();
  }

  @Provide
  Arbitrary<LocalDateTime> localTimes() {
    long first = LocalDateTime.of(1990, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    long last = LocalDateTime.of(2100, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);
    return Arbitraries.longs()
        .between(first * 1_000_000, last * 1_000_000)
        .map(micros -> LocalDateTime.of(1970, 1, 1, 0, 0).plus(micros, ChronoUnit.MICROS));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<String> nearlyTimes() {
    return Arbitraries.integers()
        .between(0, 24)
        .flatMap(
            at ->
                Arbitraries.of("", " ", "-", "9", "Z", "T", "+", ":", "é", "00")
                    .map(
                        put ->
                            "2026-02-28T14:05:00+01:00".substring(0, at)
                                + put
                                + "2026-02-28T14:05:00+01:00".substring(at + 1)));
  }
}
