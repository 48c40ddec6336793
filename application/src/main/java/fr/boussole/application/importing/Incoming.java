package fr.boussole.application.importing;

import fr.boussole.application.mapping.Mapping;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which kinds of facts a file brings.
 *
 * @param kinds at least one
 * @param ranked those of them whose rows tell by themselves which of several of one key is the
 *     last; of the others it is the last one of the file
 */
public record Incoming(Set<ImportKind> kinds, Set<ImportKind> ranked) {

  public Incoming {
    if (kinds.isEmpty() || !kinds.containsAll(ranked)) {
      throw new IllegalArgumentException("kinds " + kinds + ", ranked " + ranked);
    }
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    ranked = Set.copyOf(ranked);
  }

  /** What the files of a mapping bring; it must bring some. */
  public static Incoming of(Mapping mapping) {
    Set<ImportKind> ranked = EnumSet.noneOf(ImportKind.class);
    mapping.parts().stream()
        .filter(part -> part.keepLast().isPresent())
        .forEach(part -> ranked.add(part.kind()));
    return new Incoming(mapping.kinds(), ranked);
  }

  /** Kinds of which no row has a rank. */
  public static Incoming of(ImportKind kind, ImportKind... others) {
    return new Incoming(EnumSet.of(kind, others), Set.of());
  }
}
