package fr.boussole.domain.kind;

import static fr.boussole.domain.kind.DailyContacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What totals of a day count for, and what they do not tell. */
class DailyContactsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void aRowCountsIntoTheMeasuresOfContacts() {
    Values row =
        row()
            .set(HANDLED, 480)
            .set(WAIT, 9_310)
            .set(WITHIN_THRESHOLD, 441)
            .set(TALK, 132_300)
            .set(HOLD, 4_900)
            .set(AFTER_CONTACT, 24_500)
            .build(MONDAY);
    assertThat(counted(row, true).keySet()).isEqualTo(MEASURES);
    assertThat(counted(row, true))
        .isEqualTo(
            Map.ofEntries(
                Map.entry(Measure.RECEIVED, 530L),
                Map.entry(Measure.ANSWERED, 490L),
                Map.entry(Measure.ABANDONED, 40L),
                Map.entry(Measure.HANDLED, 480L),
                Map.entry(Measure.WAITED, 490L),
                Map.entry(Measure.WAIT_SECONDS, 9_310L),
                Map.entry(Measure.TIMED, 530L),
                Map.entry(Measure.TIMED_ANSWERED, 490L),
                Map.entry(Measure.IN_TIME, 441L),
                Map.entry(Measure.HANDLING_KNOWN, 480L),
                Map.entry(Measure.HANDLING_SECONDS, 161_700L),
                Map.entry(Measure.HOLD_KNOWN, 480L),
                Map.entry(Measure.HOLD_SECONDS, 4_900L),
                Map.entry(Measure.AFTER_CONTACT_KNOWN, 480L),
                Map.entry(Measure.AFTER_CONTACT_SECONDS, 24_500L)));
  }

  @Test
  void whatIsBlankIsNotTold() {
    assertThat(counted(row().build(MONDAY), true))
        .isEqualTo(
            Map.of(
                Measure.RECEIVED, 530L,
                Measure.ANSWERED, 490L,
                Measure.ABANDONED, 40L,
                Measure.HANDLED, 490L));
  }

  @Test
  void theToolsThresholdSaysNothingOfAnother() {
    Values row = row().set(WITHIN_THRESHOLD, 441).build(MONDAY);
    assertThat(counted(row, false)).doesNotContainKeys(Measure.TIMED, Measure.IN_TIME);
    assertThat(counted(row, true)).containsKeys(Measure.TIMED, Measure.IN_TIME);
  }

  @Test
  void moreThanWereReceivedCannotBeAnsweredOrLost() {
    assertThat(broken(row().build(MONDAY))).isEmpty();
    assertThat(broken(row().set(ABANDONED, 41).build(MONDAY))).isEqualTo("abandoned");
    assertThat(broken(row().set(HANDLED, 491).build(MONDAY))).isEqualTo("handled");
    assertThat(broken(row().set(WITHIN_THRESHOLD, 491).build(MONDAY)))
        .isEqualTo("within_threshold");
  }

  private static Values.Builder row() {
    return KIND.row().set(DAY, MONDAY).set(OFFERED, 530).set(ANSWERED, 490).set(ABANDONED, 40);
  }

  private static String broken(Values row) {
    return KIND.limits().stream()
        .filter(limit -> !limit.allows().test(row))
        .map(limit -> limit.told().word())
        .findFirst()
        .orElse("");
  }

  private static Map<Measure, Long> counted(Values row, boolean thresholdOfTheTool) {
    Map<Measure, Long> counted = new EnumMap<>(Measure.class);
    DailyContacts.count(
        row,
        thresholdOfTheTool,
        new Counting.Sink() {
          @Override
          public void add(LocalDate day, Measure measure, long amount) {
            assertThat(day).isEqualTo(MONDAY);
            counted.merge(measure, amount, Long::sum);
          }

          @Override
          public void add(LocalDate day, Distribution distribution, int seconds) {
            throw new AssertionError("a total says nothing of single durations");
          }
        });
    return counted;
  }
}
