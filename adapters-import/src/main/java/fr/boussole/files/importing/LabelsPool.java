package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.FactColumn;
import fr.boussole.application.importing.Template;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.scope.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dimensions of a row, and shares the labels of rows that carry the same values. Bounded
 * as {@link WordPool} is.
 */
final class LabelsPool {

  private static final int SLOTS = 1 << 14;

  private record Carried(Dimension dimension, Column column) {}

  private record Entry(@Nullable String[] values, Labels labels) {}

  private final List<Carried> carried = new ArrayList<>();
  private final @Nullable Entry[] entries = new Entry[SLOTS];
  private final @Nullable String[] values;

  LabelsPool(Template template) {
    for (Dimension dimension : Dimension.values()) {
      template
          .column(dimension.word())
          // A field may have the name of a dimension by which the figures are not told apart.
          .filter(column -> !(column instanceof FactColumn own && own.field().isPresent()))
          .ifPresent(column -> carried.add(new Carried(dimension, column)));
    }
    values = new String[carried.size()];
  }

  Labels of(Cells cells) {
    int hash = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = value(carried.get(i).column(), cells);
      hash = 31 * hash + Objects.hashCode(values[i]);
    }
    int slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    Entry entry = entries[slot];
    if (entry == null || !Arrays.equals(entry.values(), values)) {
      entry = new Entry(values.clone(), labels());
      entries[slot] = entry;
    }
    return entry.labels();
  }

  /** Words of a closed list come as the one that stands for them. */
  private static @Nullable String value(Column column, Cells cells) {
    if (column.type() instanceof CellType.OneOf<?> oneOf) {
      Object meaning = cells.choice(column, oneOf);
      return meaning == null ? null : meaning.toString();
    }
    return cells.sharedWords(column);
  }

  private Labels labels() {
    Map<Dimension, String> labels = new EnumMap<>(Dimension.class);
    for (int i = 0; i < values.length; i++) {
      String value = values[i];
      if (value != null) {
        labels.put(carried.get(i).dimension(), value);
      }
    }
    return new Labels(labels);
  }
}
