package fr.boussole.application.importing;

import java.util.OptionalInt;

/** How the sender wants a file to be understood. */
public sealed interface Wanted {

  /** A file written after our template. */
  record OfKind(ImportKind kind) implements Wanted {}

  /**
   * A file that a mapping explains.
   *
   * @param name of a mapping of the organisation, or of a shipped one, with or without {@code
   *     preset:}
   * @param version from 1; empty for the newest when the import begins
   */
  record ByMapping(String name, OptionalInt version) implements Wanted {
    public ByMapping {
      if (name.isBlank() || version.isPresent() && version.getAsInt() < 1) {
        throw new IllegalArgumentException("no mapping: " + name + ", " + version);
      }
    }
  }

  /** A file that tells by its header which mapping explains it. */
  record Recognised() implements Wanted {}
}
