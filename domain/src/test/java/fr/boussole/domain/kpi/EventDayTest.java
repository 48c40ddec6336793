package fr.boussole.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.fact.AContact;
import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.fact.Escalation;
import fr.boussole.domain.fact.Exposure;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.fact.SurveyKind;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.kind.Field;
import fr.boussole.domain.kind.FieldType;
import fr.boussole.domain.kind.Values;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.scope.ContactRules;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.domain.scope.Rulebook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue names the day on which {@link Counting} counts. */
class EventDayTest {

  private static final LocalDate ARRIVAL = LocalDate.of(2026, 3, 2);
  private static final LocalDate RESOLUTION = ARRIVAL.plusDays(2);
  private static final LocalDate SETTLEMENT = ARRIVAL.plusDays(3);
  private static final LocalDate ANSWER = ARRIVAL.plusDays(5);
  private static final LocalDate RECORD = ARRIVAL.plusDays(7);

  /** Where the measures of a contact and its surveys fell; each of its days is another. */
  private static final Map<Measure, LocalDate> DAYS = counted();

  static Stream<Kpi> kpisOfDays() {
    return KpiCatalogue.all().stream().filter(kpi -> kpi.eventDay() != EventDay.PERIOD_END);
  }

  @ParameterizedTest
  @MethodSource("kpisOfDays")
  void everyMeasureOfTheFormulaFallsOnTheDayNamed(Kpi kpi) {
    Set<Measure> measures = new HashSet<>(kpi.formula().measures());
    measures.retainAll(DAYS.keySet());
    // What is counted apart or stands at a moment has no measures of a day.
    assertThat(measures.isEmpty())
        .as(kpi.code().name())
        .isEqualTo(kpi.formula().measures().isEmpty());
    assertThat(measures)
        .allSatisfy(
            measure ->
                assertThat(DAYS.get(measure))
                    .as(measure.word())
                    .isEqualTo(
                        switch (kpi.eventDay()) {
                          // Contacts beside what is spread over days count on their own.
                          case ARRIVAL, DAYS_TOUCHED -> ARRIVAL;
                          // Kept: on the day of its resolution.
                          case RESOLUTION, VERDICT -> RESOLUTION;
                          case ANSWER -> ANSWER;
                          case SETTLEMENT -> SETTLEMENT;
                          case RECORD -> RECORD;
                          case PERIOD_END -> throw new AssertionError("no single day of a contact");
                        }));
  }

  @ParameterizedTest
  @MethodSource("fr.boussole.domain.kpi.KpiCatalogue#all")
  void onlyWhatIsThereAtThePeriodsEndIsReadThen(Kpi kpi) {
    boolean isThere =
        kpi.formula() instanceof Formula.Stock
            || kpi.formula() instanceof Formula.Quotient quotient
                && quotient.part() instanceof Amount.Less less
                && less.from() instanceof Amount.Closing;
    assertThat(kpi.eventDay() == EventDay.PERIOD_END).isEqualTo(isThere);
  }

  private static Map<Measure, LocalDate> counted() {
    Map<Measure, LocalDate> days = new EnumMap<>(Measure.class);
    Counting.Sink sink =
        new Counting.Sink() {
          @Override
          public void add(LocalDate day, Measure measure, long amount) {
            days.put(measure, day);
          }

          @Override
          public void add(LocalDate day, Distribution distribution, int seconds) {}
        };
    ContactFigures contact =
        ContactFigures.of(
            new AContact()
                .on(Dimension.CHANNEL, "phone")
                .on(Dimension.REASON, "invoice")
                .customer("C-1")
                .answeredAfter(20)
                .talked(100)
                .held(10)
                .workedAfter(30)
                .escalation(Escalation.ENDURED)
                .exposure(Exposure.MOVED)
                .argued(true)
                .resolvedAfter(2 * 86_400)
                .contact(),
            ZoneId.of("Europe/Paris"));
    ContactRules rules =
        Rulebook.of(List.of(Rule.general(RuleKind.SLA_RESOLUTION, 5 * 86_400, ARRIVAL)))
            .on(ARRIVAL, Map.of());
    // Closed, but not resolved: resolution settles, and gives its verdict.
    ContactFigures closed =
        ContactFigures.of(
            new AContact().respondedAfter(20).closedAfter(3 * 86_400).contact(),
            ZoneId.of("Europe/Paris"));
    Counting.contact(closed, null, null, rules, sink);
    Counting.contact(contact, 3_600, null, rules, sink);
    Counting.survey(ANSWER, SurveyKind.CSAT, 5, 1, 5, sink);
    Counting.survey(ANSWER, SurveyKind.NPS, 10, 0, 10, sink);
    Counting.survey(ANSWER, SurveyKind.CES, 4, 1, 5, sink);
    count(FactType.QUALITY_REVIEWS, RECORD, sink);
    count(FactType.SELFCARE_SESSIONS, RECORD, sink);
    count(FactType.JOURNEY_DAYS, RECORD, sink);
    count(FactType.SERVQUAL_ANSWERS, ANSWER, sink);
    count(FactType.AGENT_DAYS, RECORD, sink);
    count(FactType.STAFF_ANSWERS, ANSWER, sink);
    count(FactType.STAFF, RECORD, sink);
    count(FactType.COSTS, ARRIVAL, sink);
    count(FactType.CUSTOMERS, RECORD, sink);
    count(FactType.CUSTOMER_REPORTS, RECORD, sink);
    count(FactType.ORDERS, RECORD, sink);
    count(FactType.FEATURE_USES, RECORD, sink);
    return days;
  }

  /** Rows that tell their day or 1 in every field, and each word of a closed list in turn. */
  private static void count(FactType type, LocalDate day, Counting.Sink sink) {
    FactKind kind = FactKinds.of(type).orElseThrow();
    for (int word = 0; word < 3; word++) {
      Values.Builder row = kind.row();
      for (Field field : kind.fields()) {
        switch (field.type()) {
          case FieldType.Day() -> row.set(field, day.toEpochDay());
          case FieldType.Name() -> row.set(field, "x");
          case FieldType.OneOf(List<FieldType.Word> words) ->
              row.set(field, Math.min(word, words.size() - 1));
          default -> row.set(field, 1);
        }
      }
      kind.count(row.build(day), sink);
    }
  }
}
