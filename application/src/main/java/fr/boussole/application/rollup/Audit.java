package fr.boussole.application.rollup;

import java.time.Duration;
import java.time.Instant;

/**
 * An audit that was run.
 *
 * @param at when it began
 * @param rebuilt whether the rollups were rebuilt just before
 */
public record Audit(Instant at, Duration took, boolean rebuilt, Comparison comparison) {}
