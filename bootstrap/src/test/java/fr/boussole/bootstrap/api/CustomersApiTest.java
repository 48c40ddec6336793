package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Customers, orders and feature uses of the spring of 2012, in a segment of their own: figures that
 * are no sums of days, and who sees what belongs to no team.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CustomersApiTest {

  private static final String MARCH = "?from=2012-03-01&to=2012-03-31&segment=Essai";
  private static final String QUARTER = "?from=2012-01-01&to=2012-03-31&segment=Essai";

  /** Before any other test's customers come into it. */
  private static final String GONE = "2012-12-31";

  @Inject Callers callers;

  private Caller admin;

  @BeforeEach
  void importFiles() {
    admin = callers.admin();
    admin.imported("customers", customers());
    admin.imported("orders", orders());
    admin.imported("feature_uses", uses());
  }

  /** 24 at the beginning of March, of whom 2 leave; 3 join and stay, 1 joins and leaves. */
  private static String customers() {
    StringBuilder file = new StringBuilder("customer,joined_on,left_on,segment,source\n");
    for (int i = 0; i < 24; i++) {
      file.append(
          "E%d,2011-12-%02d,%s,Essai,essai\n".formatted(i, 1 + i, i < 2 ? "2012-03-20" : GONE));
    }
    for (int i = 24; i < 28; i++) {
      file.append("E%d,2012-03-05,%s,Essai,essai\n".formatted(i, i == 24 ? "2012-03-25" : GONE));
    }
    return file.toString();
  }

  /** 5 customers order, 2 of them twice: one on two days, one on two channels. */
  private static String orders() {
    return """
        external_id,ordered_at,customer,amount,channel,segment,source
        E1,2012-03-02T10:00,E1,50,web,Essai,essai
        E2,2012-03-09T10:00,E1,100,web,Essai,essai
        E3,2012-03-09T10:00,E2,75,web,Essai,essai
        E4,2012-03-09T11:00,E2,75,phone,Essai,essai
        E5,2012-03-10T11:00,E3,75,phone,Essai,essai
        E6,2012-03-10T11:00,E4,,phone,Essai,essai
        E7,2012-03-10T11:00,E5,75,phone,Essai,essai
        E8,2012-03-10T11:00,,75,phone,Essai,essai
        """;
  }

  /** Export by 5 customers on 6 days, alerts by 2, one of whom exports, too. */
  private static String uses() {
    StringBuilder file = new StringBuilder("customer,feature,day,uses,segment,source\n");
    for (int i = 2; i < 7; i++) {
      file.append("E%d,Export,2012-03-0%d,,Essai,essai\n".formatted(i, i));
    }
    return file.append("E2,Export,2012-03-28,3,Essai,essai\n")
        .append("E2,Alertes,2012-03-28,1,Essai,essai\n")
        .append("E9,Alertes,2012-03-28,1,Essai,essai\n")
        .append("E10,Alertes,2012-03-28,0,Essai,essai\n")
        .toString();
  }

  @Test
  void whoLeavesAndWhoStaysMakeAllOfTheBeginning() {
    fraction("CHURN", MARCH, 2, 24);
    fraction("RETENTION", MARCH, 22, 24);
    // At the beginning of the year there were the same 24; the one who came and went is in neither.
    fraction("CHURN", QUARTER, 2, 24);
    fraction("RETENTION", QUARTER, 22, 24);
    fraction("CHURN", "?from=2012-03-21&to=2012-03-31&segment=Essai", 1, 26);
  }

  @Test
  void aCustomerCountsOnceInAPeriodAndOnceInEachOfItsWeeks() {
    fraction("RETURNING_CUSTOMERS", MARCH, 2, 5);
    JsonNode weeks = admin.ask("/api/v1/kpis/RETURNING_CUSTOMERS/series" + MARCH + "&grain=week");
    assertThat(weeks.path("points"))
        .filteredOn(point -> point.path("n").isNumber())
        .extracting(point -> point.path("numerator").asInt() + " of " + point.path("n").asInt())
        .containsExactly("0 of 1", "1 of 5");
    JsonNode channels =
        admin.ask("/api/v1/kpis/RETURNING_CUSTOMERS/breakdown" + MARCH + "&by=channel");
    assertThat(channels.path("rows"))
        .extracting(row -> row.path("key").asText() + " " + row.path("n").asInt())
        .containsExactly("phone 4", "web 2");
    JsonNode basket = fraction("AVERAGE_BASKET", MARCH, 525, 7);
    assertThat(basket.path("value").asDouble()).isEqualTo(75);
    assertThat(basket.path("unit").asText()).isEqualTo("currency");
  }

  /** Customers carry no feature: the whole is all of them, whatever feature is asked about. */
  @Test
  void aFeatureIsUsedByAShareOfAllCustomers() {
    fraction("FEATURE_USAGE", MARCH, 6, 25);
    fraction("FEATURE_USAGE", MARCH + "&feature=Export", 5, 25);
    JsonNode features = admin.ask("/api/v1/kpis/FEATURE_USAGE/breakdown" + MARCH + "&by=feature");
    assertThat(features.path("rows"))
        .extracting(
            row -> row.path("key").asText() + " " + row.path("numerator") + " of " + row.path("n"))
        .containsExactly("Alertes 2 of 25", "Export 5 of 25");
  }

  /** An unfiltered figure is never shown under a filter. */
  @Test
  void whatFactsDoNotTellApartIsNoData() {
    JsonNode churn = admin.ask("/api/v1/kpis/CHURN" + MARCH + "&channel=phone");
    assertThat(churn.path("value").isNull()).isTrue();
    assertThat(churn.path("reason").path("code").asText()).isEqualTo("not_told_apart");
    JsonNode teams = admin.ask("/api/v1/kpis/CHURN/breakdown" + MARCH + "&by=team");
    assertThat(teams.path("rows")).isEmpty();
    assertThat(teams.path("reason").path("code").asText()).isEqualTo("not_told_apart");
    JsonNode days = admin.ask("/api/v1/kpis/CHURN/series" + MARCH + "&team=Nord");
    assertThat(days.path("points"))
        .isNotEmpty()
        .allMatch(point -> point.path("reason").path("code").asText().equals("not_told_apart"));
    JsonNode segments = admin.ask("/api/v1/kpis/CHURN/breakdown" + MARCH + "&by=segment");
    assertThat(segments.path("rows")).hasSize(1);
    assertThat(segments.path("reason").isNull()).isTrue();
  }

  @Test
  void whatBelongsToNoTeamIsShownToThoseWhoLeadTheWhole() {
    for (Caller caller : List.of(admin, callers.reader(), callers.supervisor("Nord"))) {
      JsonNode churn = caller.ask("/api/v1/kpis/CHURN" + MARCH);
      assertThat(churn.path("numerator").asInt()).isEqualTo(2);
      assertThat(churn.path("remark").asText()).isEqualTo("Toute l’organisation.");
    }
  }

  @Test
  void anAgentDoesNotSeeWhatBelongsToNoPerson() {
    Caller agent = callers.agent("Ana Petit");
    JsonNode churn = agent.ask("/api/v1/kpis/CHURN" + MARCH);
    assertThat(churn.path("value").isNull()).isTrue();
    assertThat(churn.path("reason").path("code").asText()).isEqualTo("not_told_apart");
    assertThat(agent.ask("/api/v1/kpis/CHURN/breakdown" + MARCH + "&by=segment").path("rows"))
        .isEmpty();
    assertThat(agent.ask("/api/v1/kpis" + MARCH).path("kpis"))
        .filteredOn(kpi -> kpi.path("code").asText().equals("AVERAGE_BASKET"))
        .singleElement()
        .satisfies(kpi -> assertThat(kpi.path("value").isNull()).isTrue());
  }

  private JsonNode fraction(String code, String scope, int upper, int lower) {
    JsonNode figure = admin.ask("/api/v1/kpis/" + code + scope);
    assertThat(figure.path("numerator").asInt()).as(code).isEqualTo(upper);
    assertThat(figure.path("denominator").asInt()).as(code).isEqualTo(lower);
    double scale = figure.path("unit").asText().equals("percent") ? 100 : 1;
    assertThat(figure.path("value").asDouble()).isEqualTo(scale * upper / lower, within(1e-9));
    return figure;
  }
}
