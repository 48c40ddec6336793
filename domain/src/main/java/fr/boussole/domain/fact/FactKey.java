package fr.boussole.domain.fact;

/**
 * What makes a fact the same fact when it is imported again.
 *
 * @param source the tool the fact comes from; {@link #DEFAULT_SOURCE} when the file names none
 * @param externalId the tool's own identifier
 */
public record FactKey(String source, String externalId) {

  public static final String DEFAULT_SOURCE = "default";

  public FactKey {
    if (source.isBlank() || externalId.isBlank()) {
      throw new IllegalArgumentException("a fact has a source and an external id");
    }
  }
}
