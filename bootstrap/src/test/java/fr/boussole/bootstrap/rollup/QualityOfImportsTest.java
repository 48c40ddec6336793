package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.health.Health;
import fr.boussole.application.health.SourceHealth;
import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.Finding;
import fr.boussole.application.importing.Found;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Incoming;
import fr.boussole.application.importing.Quality;
import fr.boussole.application.importing.Reason;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.Direction;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.importing.DatabaseQualityReports;
import fr.boussole.persistence.importing.DatabaseSupplies;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is noted of the rows of imports is read back, and tells the health of the data. */
@ExtendWith(TestDatabase.Resolver.class)
class QualityOfImportsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final TestDatabase postgres;
  private final DatabaseQualityReports reports;
  private final Health health;
  private Store store;

  QualityOfImportsTest(TestDatabase postgres) {
    this.postgres = postgres;
    this.store = postgres.emptyStore();
    this.reports = new DatabaseQualityReports(postgres.dataSource());
    this.health =
        new Health(
            new DatabaseSupplies(postgres.dataSource()),
            reports,
            Clock.fixed(TODAY.atTime(8, 0).atZone(Store.PARIS).toInstant(), Store.PARIS));
  }

  @BeforeEach
  void empty() {
    store = postgres.emptyStore();
  }

  @Test
  void allThatWasNotedIsReadBack() {
    Quality quality =
        new Quality(
            List.of(
                found(Finding.RESOLVED_BEFORE_RESPONSE, "closed_at", 1365, List.of(4L, 7L, 9L)),
                new Found(Optional.empty(), Finding.SHORT_ROW, "", 2, List.of(3L), "")),
            List.of(
                new Quality.Filled(ImportKind.SURVEYS, "score", 10, 10),
                new Quality.Filled(ImportKind.SURVEYS, "verbatim", 3, 10)),
            List.of(new Quality.Refused(Reason.NOT_A_TIME, "Date", 2, List.of(5L, 6L))),
            days("Zendesk", TODAY.minusDays(1), 1));
    long id = take(quality);

    assertThat(reports.of(id)).isEqualTo(quality);
    assertThat(reports.of(id + 1)).isEqualTo(Quality.none());
  }

  @Test
  void aSourceIsLateWhenItsUsualGapIsOver() {
    long first =
        take(new Quality(List.of(), List.of(), List.of(), days("a", TODAY.minusDays(3), 60)));
    assertThat(source("a").isLate()).isTrue();
    assertThat(source("a").ageDays()).isEqualTo(3);
    assertThat(source("a").rhythm().orElseThrow().usualGap()).isEqualTo(OptionalInt.of(1));

    long second =
        take(new Quality(List.of(), List.of(), List.of(), days("A", TODAY.minusDays(2), 5)));
    assertThat(health.all()).hasSize(1);
    assertThat(source("a").isLate()).isFalse();

    SourceHealth both = source("a");
    long third = take(new Quality(List.of(), List.of(), List.of(), days("b", TODAY, 1)));
    undo(second);
    assertThat(source("a").isLate()).isTrue();
    assertThat(source("a").supply().importId()).isEqualTo(first);
    undo(first);
    undo(third);
    assertThat(health.all()).isEmpty();
    assertThat(postgres.number("SELECT count(*) FROM supply_day")).isZero();
    assertThat(both.supply().rows()).containsEntry(TODAY.minusDays(3), 14L);
  }

  /** One wrong date must not hide for years that nothing comes any more. */
  @Test
  void aDayToComeMakesNoSourceFresh() {
    take(new Quality(List.of(), List.of(), List.of(), days("a", TODAY.minusDays(9), 60)));
    take(new Quality(List.of(), List.of(), List.of(), days("a", TODAY.plusYears(3), 1)));
    assertThat(source("a").isLate()).isTrue();
    assertThat(source("a").supply().lastDay()).isEqualTo(TODAY.minusDays(9));
    assertThat(source("a").holes()).isEmpty();
    take(new Quality(List.of(), List.of(), List.of(), days("b", TODAY.plusDays(2), 2)));
    assertThat(source("b").supply().lastDay()).isEqualTo(TODAY.plusDays(1));
  }

  private void undo(long id) {
    ImportRun asked = store.runs().askUndo(id, "admin").orElseThrow();
    store.facts().undo(id, asked.kinds(), Store.PARIS, Store.CLOCK);
  }

  @Test
  void missingDaysAreThoseOfAllImportsTogether() {
    LocalDate gap = TODAY.minusDays(30);
    take(new Quality(List.of(), List.of(), List.of(), days("a", gap.minusDays(1), 40)));
    take(new Quality(List.of(), List.of(), List.of(), days("a", TODAY.minusDays(1), 29)));
    assertThat(source("a").holes()).containsExactly(gap);
    assertThat(source("a").remarks()).isEqualTo(1);

    take(new Quality(List.of(), List.of(), List.of(), days("a", gap, 1)));
    assertThat(source("a").holes()).isEmpty();
  }

  @Test
  void aKpiStandsOnTheSourcesOfItsFactsOnly() {
    take(
        new Quality(
            List.of(found(Finding.FUTURE, "answered_at", 1, List.of(2L))),
            List.of(),
            List.of(),
            days("a", TODAY.minusDays(1), 30)));
    Health.Standing standing = health.of(KpiCatalogue.get(KpiCode.NPS)).orElseThrow();
    assertThat(standing.freshUntil()).contains(TODAY.minusDays(1));
    assertThat(standing.remarks()).isEqualTo(1);
    assertThat(health.of(KpiCatalogue.get(KpiCode.AHT))).isEmpty();
  }

  @Test
  void agentsThatNobodyKnowsAreFound() {
    store.importContacts(List.of(of("1", "amina"), of("2", "paul")));
    assertThat(reports.of(1).findings()).as("nobody was known before").isEmpty();
    store.importContacts(List.of(of("3", "Amina"), of("4", "lea"), of("5", "lea")));
    assertThat(reports.of(2).findings())
        .containsExactly(
            new Found(Optional.empty(), Finding.NEW_AGENT, "agent", 1, List.of(3L), ""));
  }

  @Test
  void manyNewValuesAreFoundOnTheLinesOfTheFirst() {
    List<Contact> rows = new ArrayList<>(List.of(of("0", "a 1"), of("1", "A 1")));
    for (int i = 1; i <= 2_000; i++) {
      rows.add(of("1" + i, "a " + i));
    }
    store.importContacts(rows);
    assertThat(reports.of(1).findings())
        .containsExactly(
            new Found(
                Optional.empty(), Finding.MANY_VALUES, "agent", 2_000, List.of(2L, 5L, 6L), ""));
  }

  private static Contact of(String id, String agent) {
    return new Contact(
        new FactKey("a", id),
        Direction.INBOUND,
        Contact.Times.opened(TODAY.atStartOfDay(Store.PARIS).toInstant()),
        Contact.Durations.unknown(),
        new Labels(Map.of(Dimension.CHANNEL, "phone", Dimension.AGENT, agent)),
        Optional.empty(),
        Contact.Course.unknown());
  }

  private SourceHealth source(String name) {
    return health.all().stream()
        .filter(each -> each.supply().source().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Found found(Finding finding, String column, long rows, List<Long> lines) {
    return new Found(Optional.of(ImportKind.SURVEYS), finding, column, rows, lines, "");
  }

  private static List<Quality.Day> days(String source, LocalDate last, int count) {
    List<Quality.Day> days = new ArrayList<>();
    for (int back = count - 1; back >= 0; back--) {
      days.add(new Quality.Day(ImportKind.SURVEYS, source, last.minusDays(back), 7));
    }
    return days;
  }

  private long take(Quality quality) {
    long run = store.start(ImportKind.SURVEYS);
    ZoneId zone = Store.PARIS;
    try (Facts.Load load = store.facts().begin(run, Incoming.of(ImportKind.SURVEYS), zone)) {
      load.commit(Store.shape(0).with(quality), 0, Store.CLOCK);
    }
    return run;
  }
}
