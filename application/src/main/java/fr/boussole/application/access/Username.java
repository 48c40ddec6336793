package fr.boussole.application.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sign-in name, in lower case.
 *
 * @param value 1 to 64 of the characters a-z, 0-9, dot, hyphen, underscore and at sign
 */
public record Username(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

  /**
   * @throws IllegalArgumentException when the name holds anything else
   */
  public Username {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException("not a username");
    }
  }

  /** The name as typed, spaces around it and upper case forgiven; empty when it cannot be one. */
  public static Optional<Username> of(String typed) {
    var name = typed.strip().toLowerCase(Locale.ROOT);
    return ALLOWED.matcher(name).matches() ? Optional.of(new Username(name)) : Optional.empty();
  }
}
