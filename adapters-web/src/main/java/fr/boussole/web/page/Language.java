package fr.boussole.web.page;

import java.util.Locale;

/** A language of the pages. French unless the person chose English. */
public enum Language {
  FRENCH(Locale.FRENCH, "Français"),
  ENGLISH(Locale.ENGLISH, "English");

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The language with this two-letter code; French for any other text. */
  public static Language of(String code) {
    return ENGLISH.code().equals(code) ? ENGLISH : FRENCH;
  }

  public String code() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /** How the language calls itself. */
  public String ownName() {
    return ownName;
  }

  public Language other() {
    return this == FRENCH ? ENGLISH : FRENCH;
  }
}
