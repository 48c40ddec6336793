package fr.boussole.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** The language in which a program wants its texts: {@code Accept-Language}, else French. */
@RequestScoped
class CallerLanguage {

  private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

  private final HttpHeaders headers;

  CallerLanguage(HttpHeaders headers) {
    this.headers = headers;
  }

  Locale locale() {
    return headers.getAcceptableLanguages().stream()
        .map(asked -> Locale.of(asked.getLanguage()))
        .filter(SPOKEN::contains)
        .findFirst()
        .orElse(Locale.FRENCH);
  }
}
