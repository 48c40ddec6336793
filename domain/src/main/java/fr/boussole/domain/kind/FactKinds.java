package fr.boussole.domain.kind;

import fr.boussole.domain.fact.FactType;
import java.util.List;
import java.util.Optional;

/** All simple kinds of facts. */
public final class FactKinds {

  public static final List<FactKind> ALL =
      List.of(
          AgentDays.KIND,
          QualityReviews.KIND,
          SelfcareSessions.KIND,
          JourneyDays.KIND,
          ServqualAnswers.KIND);

  private FactKinds() {}

  /**
   * The kind that these facts are of; empty for contacts and survey answers, which are no simple
   * kind.
   */
  public static Optional<FactKind> of(FactType type) {
    return ALL.stream().filter(kind -> kind.type() == type).findFirst();
  }
}
