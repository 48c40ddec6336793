package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.FactColumn;
import fr.boussole.application.importing.Reason;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.importing.Template;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.Field;
import fr.boussole.domain.kind.Limit;
import fr.boussole.domain.kind.Values;
import fr.boussole.domain.scope.Dimension;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes facts of a simple kind of rows. */
final class FactReader implements RowReader {

  private record FieldColumn(Field field, Column column) {}

  private final FactKind kind;
  private final Template template;
  private final ZoneId zone;
  private final LabelsPool labels;
  private final List<FieldColumn> columns = new ArrayList<>();
  private final Optional<Column> externalId;
  private final Column source;
  private final Values.Builder row;

  /** What rows have told; null when they may tell it again. */
  private final @Nullable Set<FactKey> told;

  /**
   * @param once whether a row that tells again what another one told is rejected
   */
  FactReader(FactKind kind, Template template, boolean once, ZoneId zone) {
    this.told = once ? new HashSet<>() : null;
    this.kind = kind;
    this.template = template;
    this.zone = zone;
    this.labels = new LabelsPool(template);
    this.externalId = template.column("external_id");
    this.source = column("source");
    this.row = kind.row();
    for (Column column : template.columns()) {
      if (column instanceof FactColumn own && own.field().isPresent()) {
        columns.add(new FieldColumn(own.field().get(), column));
      }
    }
  }

  @Override
  public void read(long line, Cells cells, RowSink sink) {
    String id = externalId.isPresent() ? cells.words(externalId.get()) : "";
    Labels carried = labels.of(cells);
    row.clear();
    for (FieldColumn each : columns) {
      set(each.field(), each.column(), cells);
    }
    String given = cells.sharedWords(source);
    if (id == null || !cells.issues().isEmpty() || !isWhole(carried, cells)) {
      return;
    }
    Values values = row.build(zone);
    if (isAllowed(values, cells)) {
      FactKey key =
          new FactKey(
              given == null ? FactKey.DEFAULT_SOURCE : given, kind.key(id, carried, values));
      if (told == null || told.add(key)) {
        sink.fact(line, new Fact(key, carried, values));
      } else {
        cells.reject(RowProblems.TOLD_BEFORE);
      }
    }
  }

  private void set(Field field, Column column, Cells cells) {
    switch (column.type()) {
      case CellType.Day() -> set(field, cells.day(column));
      case CellType.Moment() -> {
        Instant instant = cells.moment(column);
        if (instant != null) {
          row.set(field, instant);
        }
      }
      case CellType.Seconds seconds -> set(field, cells.seconds(column, seconds));
      case CellType.Whole whole -> set(field, cells.whole(column, whole));
      case CellType.Hundredths hundredths -> set(field, cells.hundredths(column, hundredths));
      case CellType.OneOf<?> oneOf -> set(field, place(cells.choice(column, oneOf)));
      case CellType.Words words -> {
        String name = cells.sharedWords(column);
        if (name != null) {
          row.set(field, name);
        }
      }
    }
  }

  /** What a word of a closed list means: its place, or yes and no. */
  private static @Nullable Number place(@Nullable Object meaning) {
    return switch (meaning) {
      case null -> null;
      case Boolean yes -> yes ? 1 : 0;
      case Integer place -> place;
      default -> throw new IllegalStateException("no place: " + meaning);
    };
  }

  private void set(Field field, @Nullable Number amount) {
    if (amount != null) {
      row.set(field, amount.longValue());
    }
  }

  /** The word for none is no value: a dimension that is required must have another. */
  private boolean isWhole(Labels carried, Cells cells) {
    for (Dimension dimension : kind.dimensions()) {
      if (kind.requires(dimension) && carried.on(dimension).isEmpty()) {
        Column column = column(dimension.word());
        cells.reject(column, RowProblems.remedied(RowProblems.REQUIRED, column.type()));
      }
    }
    return cells.issues().isEmpty();
  }

  private boolean isAllowed(Values values, Cells cells) {
    for (Limit limit : kind.limits()) {
      if (!limit.allows().test(values)) {
        cells.reject(
            column(limit.told().word()), new RowProblem(Reason.CONTRADICTION, limit.problem()));
      }
    }
    if (cells.issues().isEmpty() && !kind.tellsAnything(values)) {
      cells.reject(RowProblems.NOTHING_TOLD);
    }
    return cells.issues().isEmpty();
  }

  private Column column(String word) {
    return template.column(word).orElseThrow();
  }
}
