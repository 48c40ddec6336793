package fr.boussole.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ContactColumn;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.measure.Measure;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedsTest {

  /** Were a measure never counted, no column would ever be found to feed it. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SURVEYS", "DAILY_CONTACTS"})
  void theSampleRowsCountForEveryMeasureOfTheirKind(ImportKind kind) {
    Set<Measure> counted = EnumSet.noneOf(Measure.class);
    SampleRows.count(kind, words(kind)).keySet().forEach(each -> counted.add(each.measure()));
    assertThat(counted).containsAll(Measure.of(kind.type()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SURVEYS")
  void aColumnFeedsOnlyMeasuresOfItsKind(ImportKind kind) {
    for (Column column : Template.of(kind).columns()) {
      Set<Measure> fed = Feeds.measures(kind, words(kind), column.word());
      assertThat(column.required() && !fed.isEmpty())
          .as("required columns are always there: " + column.word())
          .isFalse();
      if (kind != ImportKind.DAILY_CONTACTS) {
        assertThat(Measure.of(kind.type())).containsAll(fed);
      }
    }
  }

  @Test
  void whatAnotherColumnTellsIsNotMissed() {
    assertThat(Feeds.measures(ImportKind.CONTACTS, Set.of(), "wait_seconds")).isEmpty();
    assertThat(Feeds.measures(ImportKind.CONTACTS, Set.of("talk_seconds"), "wait_seconds"))
        .contains(Measure.WAITED, Measure.WAIT_SECONDS, Measure.IN_TIME);
    assertThat(
            Feeds.measures(
                ImportKind.CONTACTS,
                Set.of("talk_seconds", "answered_at", "abandoned_at"),
                "wait_seconds"))
        .isEmpty();
  }

  @Test
  void kpisSufferFromTheColumnsTheyAreMadeOf() {
    Set<String> all = words(ImportKind.CONTACTS);
    assertThat(codes(ContactColumn.TALK_SECONDS, all)).contains(KpiCode.AHT);
    assertThat(codes(ContactColumn.HOLD_SECONDS, all)).contains(KpiCode.AHT);
    assertThat(codes(ContactColumn.ESCALATION, all)).contains(KpiCode.ESCALATION_RATE);
    assertThat(codes(ContactColumn.TRANSFERS, all)).contains(KpiCode.FCR);
    assertThat(codes(ContactColumn.SUB_REASON, all)).isEmpty();
    assertThat(codes(ContactColumn.CUSTOMER, all)).doesNotContain(KpiCode.AHT).isNotEmpty();
    assertThat(codes(ContactColumn.TALK_SECONDS, all)).doesNotContain(KpiCode.NPS);
  }

  private static List<KpiCode> codes(ContactColumn column, Set<String> others) {
    return Feeds.kpis(ImportKind.CONTACTS, others, column).stream().map(Kpi::code).toList();
  }

  private static Set<String> words(ImportKind kind) {
    return Template.of(kind).columns().stream()
        .map(Column::word)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
