package fr.boussole.bootstrap.fuzz;

import fr.boussole.application.mapping.Mapping;

/**
 * A sound file, to be damaged.
 *
 * @param name of the file, with what its format is
 * @param mapping that understands it
 */
record Seed(String name, byte[] content, Mapping mapping) {}
