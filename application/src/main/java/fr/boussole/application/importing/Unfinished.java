package fr.boussole.application.importing;

/**
 * A running import as it was noted: all that is needed to begin it anew.
 *
 * @param order settled: of a kind, or by a version of a mapping
 */
public record Unfinished(ImportRun run, ImportOrder order, FileDigest file) {}
