package fr.boussole.bootstrap.fuzz;

import fr.boussole.application.mapping.Mapping;

/**
 * A damaged file. The same seed and number give the same.
 *
 * @param mapping that understands the sound file
 */
record Sample(long number, String name, byte[] content, Mapping mapping) {

  /** A sound file. */
  static Sample of(Seed seed) {
    return new Sample(0, seed.name(), seed.content(), seed.mapping());
  }
}
