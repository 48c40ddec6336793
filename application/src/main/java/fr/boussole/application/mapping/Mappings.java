package fr.boussole.application.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The organisation's mappings. Versions are only ever added, never changed or taken away. */
public interface Mappings {

  /** The newest version of each, in the order of their names. */
  List<SavedMapping> all();

  /**
   * One version.
   *
   * @param version the newest when empty
   */
  Optional<SavedMapping> find(String name, OptionalInt version);

  /** All versions of a mapping, the newest first; none when there is no such mapping. */
  List<SavedMapping> versions(String name);

  /** Adds the next version of a mapping, or its first. */
  SavedMapping add(String name, String file, String by, Instant at);

  /**
   * The name of the mapping by which the last import read a file of this header, of those that
   * brought rows and are not undone; empty when that one took a template or a preset.
   */
  Optional<String> lastUsedFor(Fingerprint header);
}
