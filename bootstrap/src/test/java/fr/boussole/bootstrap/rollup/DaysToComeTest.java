package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.dashboard.Card;
import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.application.rules.Ruling;
import fr.boussole.application.rules.Rulings;
import fr.boussole.domain.access.Role;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.Direction;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.NoData;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.Rulebook;
import fr.boussole.domain.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Delays that will run out are in the rollups already; no page tells of them before they do. */
class DaysToComeTest {

  private static final LocalDate TODAY = LocalDate.now(Store.CLOCK);
  private static final Viewer ADMIN = new Viewer("admin", Role.ADMIN, Optional.empty(), Set.of());

  private final Dashboards dashboards;

  DaysToComeTest() {
    Store rows = RowByRow.store();
    // Open, and so due in two days.
    rows.importContacts(List.of(openSince(Instant.parse(TODAY.minusDays(3) + "T12:00:00Z"))));
    dashboards =
        new Dashboards(
            rows.measurements(),
            (facts, scope, narrowing) -> List.of(),
            new NothingRuled(),
            Store.CLOCK);
  }

  @Test
  void cardsAndTheirRecentCourseEndToday() {
    Card card = card(new Period(TODAY.minusDays(7), TODAY.plusDays(20)));
    assertThat(card.reading().value()).isEqualTo(new KpiValue.Unknown(NoData.NO_FACTS));
    assertThat(card.trend().getLast().period().last()).isEqualTo(TODAY);
    assertThat(card.trend())
        .allMatch(point -> point.value().equals(new KpiValue.Unknown(NoData.NO_FACTS)));
  }

  @Test
  void aPeriodThatHasNotBegunHasNoFacts() {
    Period next = new Period(TODAY.plusDays(1), TODAY.plusDays(20));
    assertThat(card(next).reading().value()).isEqualTo(new KpiValue.Unknown(NoData.NO_FACTS));
    assertThat(dashboards.reading(ADMIN, KpiCode.RESOLUTION_RATE, Scope.of(next)).value())
        .isEqualTo(new KpiValue.Unknown(NoData.NO_FACTS));
  }

  private static Contact openSince(Instant opened) {
    return new Contact(
        new FactKey(FactKey.DEFAULT_SOURCE, "open"),
        Direction.INBOUND,
        new Contact.Times(opened, null, null, null, null, null),
        new Contact.Durations(null, null, null, null),
        new Labels(Map.of()),
        Optional.empty(),
        new Contact.Course(null, null, null, null, null, null, null));
  }

  private Card card(Period period) {
    return dashboards
        .cards(ADMIN, List.of(KpiCatalogue.get(KpiCode.RESOLUTION_RATE)), Scope.of(period))
        .getFirst();
  }

  private static final class NothingRuled implements Rulings {
    @Override
    public List<Ruling> all() {
      return List.of();
    }

    @Override
    public Rulebook book() {
      return Rulebook.standard();
    }

    @Override
    public void add(List<Rule> rules, String by, Instant at) {
      throw new UnsupportedOperationException();
    }
  }
}
