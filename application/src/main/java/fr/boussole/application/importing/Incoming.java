package fr.boussole.application.importing;

import fr.boussole.application.mapping.Mapping;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which kinds of facts a file brings.
 *
 * @param kinds none when it only brings names of values
 * @param ranked those of them whose rows tell by themselves which of several of one key is the
 *     last; of the others it is the last one of the file
 */
public record Incoming(Set<ImportKind> kinds, Set<ImportKind> ranked) {

  public Incoming {
    if (!kinds.containsAll(ranked)) {
      throw new IllegalArgumentException("kinds " + kinds + ", ranked " + ranked);
    }
    EnumSet<ImportKind> inOrder = EnumSet.noneOf(ImportKind.class);
    inOrder.addAll(kinds);
    kinds = Collections.unmodifiableSet(inOrder);
    ranked = Set.copyOf(ranked);
  }

  /** What the files of a mapping bring. */
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
