package fr.boussole.web.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses inside this application, so that nobody is sent elsewhere by a forged link. */
final class LocalAddress {

  private LocalAddress() {}

  /** The path and query of an address; {@code /} when it is missing, malformed or odd. */
  static String of(@Nullable String address) {
    if (address == null) {
      return "/";
    }
    try {
      var uri = URI.create(address);
      var path = uri.getRawPath();
      if (path == null || !path.startsWith("/") || path.startsWith("//")) {
        return "/";
      }
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException malformed) {
      return "/";
    }
  }
}
