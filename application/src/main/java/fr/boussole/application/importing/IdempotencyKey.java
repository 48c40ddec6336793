package fr.boussole.application.importing;

import java.util.regex.Pattern;

/**
 * What a program gives a request so that it may send it again without it being done again.
 *
 * @param username who sends it: everybody has keys of their own
 * @param route what is asked for, such as {@code contacts}
 * @param value 1 to 200 visible ASCII characters
 */
public record IdempotencyKey(String username, String route, String value) {

  private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,200}");

  public IdempotencyKey {
    if (!isValid(value)) {
      throw new IllegalArgumentException("no key: " + value);
    }
  }

  public static boolean isValid(String value) {
    return VISIBLE.matcher(value).matches();
  }
}
