package fr.boussole.application.mapping;

import java.time.Instant;

/**
 * A version of a mapping of the organisation.
 *
 * @param version from 1
 * @param file as it was written, comments and all
 */
public record SavedMapping(String name, int version, String file, String madeBy, Instant madeAt) {}
