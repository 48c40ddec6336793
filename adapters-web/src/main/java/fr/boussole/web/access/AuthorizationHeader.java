package fr.boussole.web.access;

import fr.boussole.application.access.Password;
import fr.boussole.application.access.PersonalTokens;
import fr.boussole.application.access.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Reads what a program sends in its {@code Authorization} header. */
final class AuthorizationHeader {

  private static final String BASIC = "basic ";
  private static final String BEARER = "bearer ";

  private AuthorizationHeader() {}

  /**
   * The proof in it; empty when it is none of ours or malformed.
   *
   * @param header the header's value
   * @param address the network address it comes from
   */
  static Optional<Proof> read(String header, String address) {
    var scheme = header.toLowerCase(Locale.ROOT);
    if (scheme.startsWith(BASIC)) {
      return basic(header.substring(BASIC.length()).strip(), address);
    }
    if (scheme.startsWith(BEARER)) {
      var token = header.substring(BEARER.length()).strip();
      return token.startsWith(PersonalTokens.PREFIX)
          ? Optional.of(new Proof.ByToken(new Secret(token)))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Proof> basic(String encoded, String address) {
    try {
      var text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      var colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new Proof.ByPassword(
                  text.substring(0, colon), new Password(text.substring(colon + 1)), address));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
