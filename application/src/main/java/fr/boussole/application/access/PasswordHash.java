package fr.boussole.application.access;

/**
 * A password's salted hash, with its own parameters in it.
 *
 * @param value the encoded form, not blank
 */
public record PasswordHash(String value) {
  public PasswordHash {
    if (value.isBlank()) {
      throw new IllegalArgumentException("empty hash");
    }
  }

  @Override
  public String toString() {
    return "PasswordHash[hidden]";
  }
}
