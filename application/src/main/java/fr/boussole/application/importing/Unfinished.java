package fr.boussole.application.importing;

/**
 * A running import as it was noted: all that is needed to begin it anew.
 *
 * @param order settled: of a kind, or by a version of a mapping
 * @param attempts how often a server began to load it
 */
public record Unfinished(ImportRun run, ImportOrder order, FileDigest file, int attempts) {}
