package fr.boussole.domain.fact;

import fr.boussole.domain.scope.Dimension;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values a fact carries on the dimensions, as they were when it happened. Blank ones are left
 * out, and so is the word that stands for none: it would be a second one of the same name.
 */
public record Labels(Map<Dimension, String> values) {

  private static final Dimension[] DIMENSIONS = Dimension.values();

  public Labels {
    EnumMap<Dimension, String> copy = new EnumMap<>(Dimension.class);
    // Made for nearly every row of an import: no iterator, no entries.
    for (Dimension dimension : DIMENSIONS) {
      String value = values.get(dimension);
      String stripped = value == null ? "" : value.strip();
      if (!stripped.isEmpty() && !isNone(stripped)) {
        copy.put(dimension, stripped);
      }
    }
    values = Collections.unmodifiableMap(copy);
  }

  /** Its first letter tells nearly always, and at once. */
  private static boolean isNone(String value) {
    return value.charAt(0) == Dimension.NONE.charAt(0) && value.equalsIgnoreCase(Dimension.NONE);
  }

  public static Labels none() {
    return new Labels(Map.of());
  }

  public Optional<String> on(Dimension dimension) {
    return Optional.ofNullable(values.get(dimension));
  }

  /** These labels, completed by the other's where these have none. */
  public Labels orElse(Labels other) {
    EnumMap<Dimension, String> both = new EnumMap<>(Dimension.class);
    both.putAll(other.values);
    both.putAll(values);
    return new Labels(both);
  }
}
