package fr.boussole.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KpiCatalogueTest {

  @Test
  void everyCodeIsThereOnce() {
    assertThat(KpiCatalogue.all())
        .extracting(Kpi::code)
        .containsExactlyInAnyOrder(KpiCode.values());
  }

  /** The KPIs that the articles name, family by family. */
  private static final List<String> OF_THE_ARTICLES =
      List.of(
          // access and flow
          "ASA",
          "SERVICE_LEVEL",
          "ABANDON_RATE",
          "ANSWER_RATE",
          "FIRST_RESPONSE_TIME",
          "SOCIAL_RESPONSIVENESS",
          "CHANNEL_SHARE",
          "CONTACT_VOLUME",
          "HANDLED_VOLUME",
          "BACKLOG",
          "RESOLVED_VOLUME",
          "RESOLVED_PER_AGENT",
          // productivity
          "AHT",
          "CASE_HANDLING_TIME",
          "ACW",
          "HOLD_TIME",
          "CHAT_CONCURRENCY",
          "OCCUPANCY",
          "COST_PER_CONTACT",
          // resolution and quality
          "RESOLUTION_TIME",
          "RESOLUTION_RATE",
          "FCR",
          "ONCE_AND_DONE",
          "REPEAT_RATE",
          "ESCALATION_RATE",
          "BOT_ESCALATION_RATE",
          "SLA_COMPLIANCE",
          "WRITING_QUALITY",
          "PROCESS_COMPLIANCE",
          "TONE",
          "PRIVATE_SWITCH_RATE",
          "AVOIDABLE_SHARE",
          // satisfaction
          "CSAT",
          "NPS",
          "CES",
          "DIGITAL_CES",
          "DIGITAL_CSAT",
          "QOS_GAP",
          // loyalty
          "CHURN",
          "RETENTION",
          "RETURNING_CUSTOMERS",
          // customer success
          "TIME_TO_FIRST_VALUE",
          "PRODUCT_ADOPTION",
          "FEATURE_USAGE",
          "EXPANSION_REVENUE",
          "CUSTOMER_ROI",
          // journey and digital channels
          "CONVERSION_RATE",
          "TRANSFORMATION_RATE",
          "CTR",
          "CART_ABANDONMENT",
          "AVERAGE_BASKET",
          "BOUNCE_RATE",
          "SELFCARE_RESOLUTION",
          "SELFCARE_BOUNCE",
          "ARGUED_CONTACTS",
          // staff and quality of working life
          "ENPS",
          "TURNOVER",
          "ABSENTEEISM",
          "TRAINING",
          "ENGAGEMENT",
          "BREAK_SHARE",
          "ADHERENCE");

  @Test
  void holdsWhatTheArticlesNameAndNothingElse() {
    assertThat(OF_THE_ARTICLES).hasSize(62).doesNotHaveDuplicates();
    assertThat(OF_THE_ARTICLES)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(KpiCode.values()).map(KpiCode::name).toList());
  }

  @Test
  void stagesFollowTheFlowOfAContactWithoutGap() {
    assertThat(Stream.of(Stage.values()).flatMap(stage -> KpiCatalogue.of(stage).stream()).toList())
        .isEqualTo(KpiCatalogue.all());
    assertThat(Stage.values()).allSatisfy(stage -> assertThat(KpiCatalogue.of(stage)).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsCodeInAnyCase(KpiCode code) {
    assertThat(KpiCatalogue.find(code.name().toLowerCase(Locale.ROOT)))
        .contains(KpiCatalogue.get(code));
  }

  @ParameterizedTest
  @EnumSource
  void canBeToldApartByMoreThanPersons(KpiCode code) {
    assertThat(KpiCatalogue.get(code).dimensions())
        .anyMatch(dimension -> dimension != Dimension.AGENT);
  }

  @Test
  void unknownCodesAreNotFound() {
    assertThat(KpiCatalogue.find("happiness")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void saysEverythingInBothLanguages(KpiCode code) {
    Kpi kpi = KpiCatalogue.get(code);
    Stream.of(
            kpi.definition(),
            kpi.calculation(),
            kpi.goodUse(),
            kpi.misreading(),
            kpi.example().story())
        .forEach(text -> assertThat(text.french()).isNotEqualTo(text.english()));
    assertThat(kpi.sources()).isNotEmpty().doesNotHaveDuplicates().isSorted();
  }

  @Test
  void namesAreDifferentInEachLanguage() {
    Set<String> french = new HashSet<>();
    Set<String> english = new HashSet<>();
    for (Kpi kpi : KpiCatalogue.all()) {
      Text name = kpi.name();
      assertThat(french.add(name.french())).as(name.french()).isTrue();
      assertThat(english.add(name.english())).as(name.english()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isComputedFromFacts(KpiCode code) {
    assertThat(KpiCatalogue.get(code).formula().factTypes()).isNotEmpty();
  }

  /** One question answers the home page, whatever else the catalogue holds. */
  @Test
  void homeIsReadOnAllContactsAndAnswers() {
    assertThat(KpiCatalogue.home())
        .hasSize(21)
        .isSortedAccordingTo(Comparator.comparing(KpiCatalogue.all()::indexOf))
        .allSatisfy(
            kpi -> {
              assertThat(kpi.formula().narrowing()).isEmpty();
              assertThat(kpi.formula().needs().distincts()).isEmpty();
              assertThat(kpi.formula().factTypes()).isSubsetOf(FactType.CONTACTS, FactType.SURVEYS);
            });
  }

  @Test
  void familiesHoldEveryKpiOnce() {
    assertThat(
            Stream.of(Family.values()).flatMap(family -> KpiCatalogue.of(family).stream()).toList())
        .containsExactlyInAnyOrderElementsOf(KpiCatalogue.all());
  }

  /** No figure is read alone: each has companions, none of them itself. */
  @ParameterizedTest
  @EnumSource
  void hasCompanionsOtherThanItself(KpiCode code) {
    assertThat(KpiCatalogue.get(code).companions())
        .hasSizeBetween(2, 4)
        .doesNotContain(code)
        .doesNotHaveDuplicates();
  }
}
