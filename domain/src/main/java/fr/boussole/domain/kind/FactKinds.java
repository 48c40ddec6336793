package fr.boussole.domain.kind;

import fr.boussole.domain.fact.FactType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of facts that are declared as columns and what they count for. */
public final class FactKinds {

  /** Those that count into measures of their own, and so into a rollup of their own. */
  public static final List<FactKind> ALL =
      List.of(
          AgentDays.KIND,
          QualityReviews.KIND,
          SelfcareSessions.KIND,
          JourneyDays.KIND,
          ServqualAnswers.KIND,
          Staff.KIND,
          StaffAnswers.KIND,
          Costs.KIND,
          Customers.KIND,
          CustomerReports.KIND,
          Orders.KIND,
          FeatureUses.KIND);

  private FactKinds() {}

  /**
   * The kind that these facts are of; empty for contacts and survey answers, which are no simple
   * kind.
   */
  public static Optional<FactKind> of(FactType type) {
    return Stream.concat(ALL.stream(), Stream.of(DailyContacts.KIND))
        .filter(kind -> kind.type() == type)
        .findFirst();
  }
}
