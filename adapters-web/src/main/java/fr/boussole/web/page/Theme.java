package fr.boussole.web.page;

import java.util.Locale;

/** Light or dark; automatic follows the person's system. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  /** The theme with this word; automatic for any other text. */
  public static Theme of(String word) {
    for (Theme theme : values()) {
      if (theme.word().equals(word)) {
        return theme;
      }
    }
    return AUTO;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
