package fr.boussole.persistence.fact;

import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.Field;
import fr.boussole.domain.kind.FieldType;
import fr.boussole.domain.kind.Values;
import fr.boussole.domain.scope.Dimension;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of a simple kind of facts: a column a dimension and a field, and the row's day, which
 * may be a field itself.
 */
public final class FactTable {

  private static final String DAY = "day";

  private final FactKind kind;
  private final List<String> columns = new ArrayList<>();
  private final boolean dayIsField;

  public FactTable(FactKind kind) {
    this.kind = kind;
    dayIsField = kind.dayField().word().equals(DAY);
    columns.add("external_id");
    columns.add("source");
    kind.dimensions().forEach(dimension -> columns.add(dimension.word()));
    kind.fields().forEach(field -> columns.add(field.word()));
    columns.add("content_hash");
    if (!dayIsField) {
      columns.add(DAY);
    }
  }

  String name() {
    return kind.word();
  }

  List<String> columns() {
    return columns;
  }

  /** The columns in the order in which rows are staged, each behind this prefix. */
  String columns(String prefix) {
    return columns.stream().map(prefix::concat).collect(Collectors.joining(", "));
  }

  /** How many columns a staged row has beside its line. */
  int size() {
    return columns.size();
  }

  /** Every column of the table with its type in PostgreSQL. */
  public Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("id", "bigint");
    types.put("external_id", "text");
    types.put("source", "integer");
    types.put("content_hash", "bigint");
    types.put("import_id", "bigint");
    types.put(DAY, "date");
    kind.dimensions().forEach(dimension -> types.put(dimension.word(), "integer"));
    kind.fields().forEach(field -> types.put(field.word(), type(field)));
    return types;
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case FieldType.Day() -> "date";
      case FieldType.Moment() -> "timestamp with time zone";
      case FieldType.Name() -> "text";
      case FieldType.Seconds seconds -> "bigint";
      case FieldType.Whole whole -> "bigint";
      case FieldType.Money() -> "bigint";
      case FieldType.Points() -> "bigint";
      case FieldType.YesNo() -> "bigint";
      case FieldType.OneOf oneOf -> "bigint";
    };
  }

  /** Puts the fact into the buffer, in the order of {@link #columns}. */
  void write(CopyBuffer row, Fact fact, Numbering numbers) throws SQLException {
    Values values = fact.values();
    int begin = row.position();
    row.text(fact.key().externalId());
    row.integer(numbers.source(fact.key().source()));
    for (Dimension dimension : kind.dimensions()) {
      row.integer(numbers.value(dimension, fact.labels().values().get(dimension)));
    }
    for (Field field : kind.fields()) {
      if (!values.knows(field)) {
        row.absent();
      } else {
        write(row, field, values);
      }
    }
    row.bigint(row.hashSince(begin));
    if (!dayIsField) {
      row.date(values.day());
    }
  }

  private static void write(CopyBuffer row, Field field, Values values) {
    switch (field.type()) {
      case FieldType.Day() -> row.date(values.date(field));
      case FieldType.Moment() -> row.micros(values.get(field));
      case FieldType.Name() -> row.text(values.name(field));
      case FieldType.Seconds seconds -> row.bigint(values.get(field));
      case FieldType.Whole whole -> row.bigint(values.get(field));
      case FieldType.Money() -> row.bigint(values.get(field));
      case FieldType.Points() -> row.bigint(values.get(field));
      case FieldType.YesNo() -> row.bigint(values.get(field));
      case FieldType.OneOf oneOf -> row.bigint(values.get(field));
    }
  }

  /** What is to be selected of a row {@code f} for {@link #read}. */
  String selected() {
    return "f.day, "
        + kind.fields().stream()
            .map(field -> "f." + field.word())
            .collect(Collectors.joining(", "));
  }

  /** Takes the fields from a row. */
  Values read(CopyRows rows, Values.Builder into) {
    into.clear();
    LocalDate day = rows.date();
    for (Field field : kind.fields()) {
      read(rows, field, into);
    }
    return into.build(day);
  }

  private static void read(CopyRows rows, Field field, Values.Builder into) {
    switch (field.type()) {
      case FieldType.Day() -> {
        @Nullable LocalDate date = rows.dateOrNull();
        if (date != null) {
          into.set(field, date);
        }
      }
      case FieldType.Moment() -> set(into, field, rows.microsOrNull());
      case FieldType.Name() -> {
        @Nullable String name = rows.textOrNull();
        if (name != null) {
          into.set(field, name);
        }
      }
      case FieldType.Seconds seconds -> set(into, field, rows.bigintOrNull());
      case FieldType.Whole whole -> set(into, field, rows.bigintOrNull());
      case FieldType.Money() -> set(into, field, rows.bigintOrNull());
      case FieldType.Points() -> set(into, field, rows.bigintOrNull());
      case FieldType.YesNo() -> set(into, field, rows.bigintOrNull());
      case FieldType.OneOf oneOf -> set(into, field, rows.bigintOrNull());
    }
  }

  private static void set(Values.Builder into, Field field, @Nullable Long amount) {
    if (amount != null) {
      into.set(field, amount.longValue());
    }
  }
}
