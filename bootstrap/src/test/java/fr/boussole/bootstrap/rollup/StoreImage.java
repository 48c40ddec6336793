package fr.boussole.bootstrap.rollup;

import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.fact.GivenTable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a database has of facts, figures and their history, row by row: what two databases have
 * in common that saw the same imports stand. Numbers that a database gives itself are left out, or
 * told as what they stand for: values by their names, imports by their place among those that
 * stand.
 */
final class StoreImage {

  private static final String PLACE =
      "(SELECT count(*) FROM import_run r WHERE r.state = 'DONE' AND r.sequence <= %s)";
  private static final String OWNER =
      PLACE.formatted("(SELECT o.sequence FROM import_run o WHERE o.id = t.import_id)");
  private static final Set<String> OWN_NUMBERS = Set.of("id", "content_hash");

  private final TestDatabase database;
  private final Map<String, List<String>> tables = new TreeMap<>();

  private StoreImage(TestDatabase database) {
    this.database = database;
    Stream.of("rollup", "distribution").forEach(this::add);
    FactKinds.ALL.forEach(kind -> add(kind.word() + "_daily"));
    for (GivenTable table : GivenTable.all()) {
      add(table.name());
      add(table.before());
      tables.put("claims of " + table.name(), claims(table));
    }
    tables.values().removeIf(List::isEmpty);
  }

  static Map<String, List<String>> of(TestDatabase database) {
    return new StoreImage(database).tables;
  }

  private void add(String table) {
    List<String> columns =
        database.texts(
            "SELECT column_name FROM information_schema.columns WHERE table_name = '%s' ORDER BY 1"
                .formatted(table));
    String told =
        columns.stream()
            .filter(column -> !OWN_NUMBERS.contains(column))
            .map(StoreImage::told)
            .collect(Collectors.joining(", "));
    tables.put(
        columns.toString().isEmpty() ? table : table + " " + columns,
        database.texts("SELECT ROW (%s)::text FROM %s t ORDER BY 1".formatted(told, table)));
  }

  private static String told(String column) {
    if (column.equals("import_id")) {
      return OWNER;
    }
    if (column.equals("by_sequence")) {
      return PLACE.formatted("t.by_sequence");
    }
    return VALUES.contains(column) ? name("t." + column) : "t." + column;
  }

  private static final Set<String> VALUES =
      Stream.concat(
              Stream.of("source", "k1", "k2"),
              Arrays.stream(Dimension.values())
                  .map(Dimension::word)
                  .flatMap(word -> Stream.of(word, "given_" + word)))
          .collect(Collectors.toCollection(HashSet::new));

  private static String name(String number) {
    // A few tables have a text of the same name: it stands for itself.
    return "coalesce((SELECT v.dimension || ' ' || v.key FROM dimension_value v WHERE v.id::text = %1$s::text), %1$s::text)"
        .formatted(number);
  }

  /** Who vouches for which row, but the owner of one of its links. */
  private List<String> claims(GivenTable table) {
    return database.texts(
        """
        SELECT DISTINCT ROW (t.external_id, %3$s, %4$s)::text
        FROM import_claim c JOIN import_run w ON w.sequence = c.sequence
        JOIN %1$s t ON t.id BETWEEN c.first_id AND c.last_id
        WHERE c.facts = '%1$s' AND t.import_id <> w.id
          AND NOT EXISTS (SELECT 1 FROM %2$s b WHERE b.id = t.id AND b.import_id = w.id)
        ORDER BY 1
        """
            .formatted(
                table.name(), table.before(), name("t.source"), PLACE.formatted("c.sequence")));
  }
}
