package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.domain.scope.Rulebook;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The table {@code ruling}: every rule that was ever set, in the order of its numbers. */
public final class RulingTable {

  /** The columns that {@link #rule} reads. */
  public static final String COLUMNS = "kind, channel, reason, priority, value, from_day";

  private RulingTable() {}

  /** The organisation's rules as the connection sees them, values called as these names do. */
  public static Rulebook book(Connection connection, DimensionNames names) throws SQLException {
    List<Rule> rules = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT " + COLUMNS + " FROM ruling ORDER BY id")) {
      while (rows.next()) {
        Rule rule = rule(rows);
        Map<Dimension, String> shown = new EnumMap<>(Dimension.class);
        rule.of().forEach((dimension, name) -> shown.put(dimension, names.shown(dimension, name)));
        rules.add(rule.of(shown));
      }
    }
    return Rulebook.of(rules);
  }

  /** The rule of a row, its values called as they were when it was set. */
  public static Rule rule(ResultSet row) throws SQLException {
    RuleKind kind = RuleKind.valueOf(row.getString("kind"));
    Map<Dimension, String> of = new EnumMap<>(Dimension.class);
    for (Dimension dimension : List.of(Dimension.CHANNEL, Dimension.REASON, Dimension.PRIORITY)) {
      String name = row.getString(dimension.word());
      if (name != null) {
        of.put(dimension, name);
      }
    }
    int value = row.getInt("value");
    return new Rule(
        kind,
        of,
        row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value),
        row.getObject("from_day", LocalDate.class));
  }
}
