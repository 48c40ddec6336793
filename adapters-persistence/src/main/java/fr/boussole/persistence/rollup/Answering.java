package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.fact.DimensionNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Answers a question from what a connection sees, in whatever transaction it is. */
record Answering(Connection connection, DimensionNames names, ZoneId zone) {

  private static final Set<FactType> WITH_CONTACTS =
      EnumSet.of(FactType.CONTACTS, FactType.SURVEYS);

  Parts parts(Question question) throws SQLException {
    Parts parts = contacts(question.of(WITH_CONTACTS));
    for (FactKind kind : FactKinds.ALL) {
      Question asked = question.of(EnumSet.of(kind.type()));
      if (!asked.isEmpty() && kind.dimensions().containsAll(asked.told())) {
        new CubeQuery(connection, names, kind, asked).addTo(parts);
      }
    }
    new DistinctQuery(connection, names, zone, question).addTo(parts);
    return parts;
  }

  /** What is asked of contacts and their surveys. */
  private Parts contacts(Question question) throws SQLException {
    Set<Dimension> told = question.told();
    if (question.isEmpty() || !FactType.CONTACTS.dimensions().containsAll(told)) {
      return new Parts(names);
    }
    Optional<Grouping> grouping =
        question.rules().isStandard() ? Grouping.telling(told) : Optional.empty();
    return grouping.isPresent()
        ? new RollupQuery(connection, names, grouping.get(), question).run()
        : new FactQuery(connection, names, zone, question).run();
  }
}
