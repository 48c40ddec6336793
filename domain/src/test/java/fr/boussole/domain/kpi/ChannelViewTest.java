package fr.boussole.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelViewTest {

  /** What the articles give each channel; those that are not built yet are passed over. */
  @ParameterizedTest
  @CsvSource({
    "phone, ASA SERVICE_LEVEL ABANDON_RATE AHT ACW FCR",
    "chat, FIRST_RESPONSE_TIME RESOLUTION_TIME CHAT_CONCURRENCY CES FCR",
    "email, FIRST_RESPONSE_TIME WRITING_QUALITY PROCESS_COMPLIANCE REPEAT_RATE",
    "social, SOCIAL_RESPONSIVENESS PRIVATE_SWITCH_RATE RESOLUTION_TIME TONE ESCALATION_RATE",
    "selfcare, SELFCARE_RESOLUTION DIGITAL_CES SELFCARE_BOUNCE DIGITAL_CSAT"
  })
  void showsWhatTheArticlesGiveTheChannel(String word, String codes) {
    assertThat(ChannelView.of(word).orElseThrow().codes())
        .as("add the new code to its line in ChannelView")
        .extracting(KpiCode::name)
        .isEqualTo(built(codes));
  }

  /** Where the figures that are not built yet will stand on the path. */
  @ParameterizedTest
  @CsvSource({
    "HANDLING, HANDLED_VOLUME AHT HOLD_TIME OCCUPANCY COST_PER_CONTACT CASE_HANDLING_TIME",
    "WRAP_UP, ACW SLA_COMPLIANCE BACKLOG",
    "QUALITY, WRITING_QUALITY PROCESS_COMPLIANCE TONE",
    "LOYALTY, CHURN RETENTION RETURNING_CUSTOMERS",
    "STAFF, ENPS ABSENTEEISM TURNOVER"
  })
  void stationsShowWhatIsBuilt(Station station, String codes) {
    assertThat(station.codes())
        .as("add the new code to its line in Station")
        .extracting(KpiCode::name)
        .isEqualTo(built(codes));
  }

  @Test
  void unknownWordsHaveNoView() {
    assertThat(ChannelView.of("form")).isEmpty();
    assertThat(ChannelView.of("telex")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void everyStageHasAStation(Stage stage) {
    assertThat(Station.values()).anyMatch(station -> station.stage() == stage);
  }

  @Test
  void noFigureStandsTwiceOnThePath() {
    assertThat(Arrays.stream(Station.values()).flatMap(station -> station.codes().stream()))
        .doesNotHaveDuplicates();
  }

  private static List<String> built(String codes) {
    return List.of(codes.split(" "));
  }
}
