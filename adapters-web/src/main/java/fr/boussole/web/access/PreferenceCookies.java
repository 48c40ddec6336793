package fr.boussole.web.access;

import fr.boussole.application.access.Preferences;
import fr.boussole.web.page.CurrentPage;
import fr.boussole.web.page.Language;
import fr.boussole.web.page.Theme;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * Language and theme as cookies, which is where pages read them, and as accounts keep them, which
 * is where the cookies come from at sign-in on another machine.
 */
final class PreferenceCookies {

  private static final int ONE_YEAR = (int) Duration.ofDays(365).toSeconds();

  private PreferenceCookies() {}

  static NewCookie[] of(Preferences preferences) {
    var language =
        switch (preferences.language()) {
          case FR -> Language.FRENCH;
          case EN -> Language.ENGLISH;
        };
    var theme =
        switch (preferences.theme()) {
          case AUTO -> Theme.AUTO;
          case LIGHT -> Theme.LIGHT;
          case DARK -> Theme.DARK;
        };
    return new NewCookie[] {of(language), of(theme)};
  }

  static NewCookie of(Language language) {
    return cookie(CurrentPage.LANGUAGE_COOKIE, language.code());
  }

  static NewCookie of(Theme theme) {
    return cookie(CurrentPage.THEME_COOKIE, theme.word());
  }

  static Preferences.Language kept(Language language) {
    return switch (language) {
      case FRENCH -> Preferences.Language.FR;
      case ENGLISH -> Preferences.Language.EN;
    };
  }

  static Preferences.Theme kept(Theme theme) {
    return switch (theme) {
      case AUTO -> Preferences.Theme.AUTO;
      case LIGHT -> Preferences.Theme.LIGHT;
      case DARK -> Preferences.Theme.DARK;
    };
  }

  private static NewCookie cookie(String name, String value) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(ONE_YEAR)
        .sameSite(NewCookie.SameSite.LAX)
        .httpOnly(true)
        .build();
  }
}
