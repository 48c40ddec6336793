package fr.boussole.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.bootstrap.demo.DemoYear.Answer;
import fr.boussole.bootstrap.demo.DemoYear.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What there is to discover is really in the rows, whenever the demo is started. */
@ParameterizedClass
@MethodSource("years")
class DemoStoryTest {
  private static final String HASTY = Team.SOUTH.label();
  private static final String STEADY = Team.NORTH.label();

  private final DemoYear year;

  DemoStoryTest(DemoYear year) {
    this.year = year;
  }

  static Stream<DemoYear> years() {
    return Stream.of(LocalDate.of(2026, 11, 20), LocalDate.of(2027, 1, 6)).map(DemoYear::until);
  }

  @Test
  void theOrganisationHasTheSizeOfARealOne() {
    assertThat(year.contacts()).hasSizeBetween(190_000, 210_000);
    assertThat(year.contacts().stream().map(Row::customer).distinct().count())
        .isBetween(55_000L, 65_000L);
  }

  @Test
  void anIncidentDoublesTheContactsAboutOutages() {
    int start = daysAgo(new Story(year.yesterday()).incidentStart());
    int end = start - Story.INCIDENT_DAYS + 1;

    double usual = outages(start + 28, end + 28) + outages(start + 14, end + 14);
    assertThat(outages(start, end) / (usual / 2)).isBetween(1.7, 3.0);
    assertThat(start).isBetween(33, 39);

    List<Row> before = year.contactsBetween(start + 28, end + 28);
    List<Row> during = year.contactsBetween(start, end);
    assertThat(waitOnPhone(during)).isGreaterThan(1.3 * waitOnPhone(before));
    assertThat(share(during, Row::abandoned)).isGreaterThan(share(before, Row::abandoned));
  }

  @Test
  void oneTeamGetsFasterWhileItsCustomersComeBack() {
    assertThat(handling(HASTY, 30, 0)).isLessThan(0.85 * handling(HASTY, 120, 91));
    assertThat(handling(HASTY, 60, 31)).isBetween(handling(HASTY, 30, 0), handling(HASTY, 90, 61));
    assertThat(settledAtOnce(HASTY, 30, 0)).isLessThan(settledAtOnce(HASTY, 120, 91) - 0.12);
    assertThat(repeats(HASTY, 37, 8)).isGreaterThan(1.6 * repeats(HASTY, 120, 91));
  }

  @Test
  void itsTwinTeamDoesNot() {
    assertThat(handling(STEADY, 30, 0) / handling(STEADY, 120, 91)).isBetween(0.92, 1.08);
    assertThat(settledAtOnce(STEADY, 30, 0) - settledAtOnce(STEADY, 120, 91))
        .isBetween(-0.06, 0.06);
    assertThat(repeats(STEADY, 37, 8)).isLessThan(1.5 * repeats(STEADY, 120, 91));
  }

  @Test
  void contactsMoveFromThePhoneToChatAndSocialMedia() {
    assertThat(share("phone", 29, 0)).isLessThan(share("phone", 179, 121) - 0.15);
    assertThat(share("chat", 29, 0)).isGreaterThan(share("chat", 179, 121) + 0.1);
    assertThat(share("social", 29, 0)).isGreaterThan(share("social", 179, 121) + 0.03);
  }

  @Test
  void satisfactionFallsAlthoughItFallsOnNoChannel() {
    List<Answer> before = year.answersBetween(179, 90);
    List<Answer> after = year.answersBetween(89, 0);
    assertThat(satisfied(after, answer -> true))
        .isLessThan(satisfied(before, answer -> true) - 0.02);
    for (Channel channel : Channel.values()) {
      Predicate<Answer> here = answer -> answer.channel().equals(channel.code());
      assertThat(satisfied(after, here))
          .as(channel.code())
          .isGreaterThanOrEqualTo(satisfied(before, here));
    }
  }

  private int daysAgo(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(day, year.yesterday());
  }

  private double outages(int earliest, int latest) {
    return year.contactsBetween(earliest, latest).stream()
        .filter(row -> row.reason().equals(Reason.OUTAGE.label()))
        .count();
  }

  private static double waitOnPhone(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.channel().equals("phone"))
        .flatMapToInt(row -> row.waitSeconds().stream())
        .average()
        .orElseThrow();
  }

  private double handling(String team, int earliest, int latest) {
    return ofTeam(team, earliest, latest).stream()
        .map(Row::handlingSeconds)
        .flatMapToInt(OptionalInt::stream)
        .average()
        .orElseThrow();
  }

  private double settledAtOnce(String team, int earliest, int latest) {
    List<Row> answered =
        ofTeam(team, earliest, latest).stream().filter(row -> !row.abandoned()).toList();
    return share(answered, Row::settledAtOnce);
  }

  /** Share of a team's contacts that the same customer follows with one about the same reason. */
  private double repeats(String team, int earliest, int latest) {
    Map<String, Row> next = new HashMap<>();
    int followed = 0;
    for (Row row : year.contacts().reversed()) {
      Row later = next.put(row.customer() + row.reason(), row);
      boolean counted =
          row.team().equals(team) && row.daysAgo() <= earliest && row.daysAgo() >= latest;
      if (counted
          && later != null
          && Duration.between(row.opened(), later.opened()).compareTo(Duration.ofDays(7)) <= 0) {
        followed++;
      }
    }
    return (double) followed / ofTeam(team, earliest, latest).size();
  }

  private List<Row> ofTeam(String team, int earliest, int latest) {
    return year.contactsBetween(earliest, latest).stream()
        .filter(row -> row.team().equals(team))
        .toList();
  }

  private double share(String channel, int earliest, int latest) {
    return share(year.contactsBetween(earliest, latest), row -> row.channel().equals(channel));
  }

  private static double share(List<Row> rows, Predicate<Row> which) {
    return (double) rows.stream().filter(which).count() / rows.size();
  }

  private static double satisfied(List<Answer> answers, Predicate<Answer> which) {
    return answers.stream()
        .filter(which)
        .mapToInt(answer -> answer.satisfied() ? 1 : 0)
        .average()
        .orElseThrow();
  }
}
