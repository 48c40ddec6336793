package fr.boussole.application.access;

import java.util.regex.Pattern;

/**
 * The stored form of a {@link Secret}.
 *
 * @param value SHA-256 as 64 lower-case hexadecimal digits
 */
public record SecretHash(String value) {

  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");

  public SecretHash {
    if (!HEXADECIMAL.matcher(value).matches()) {
      throw new IllegalArgumentException("not a SHA-256");
    }
  }
}
