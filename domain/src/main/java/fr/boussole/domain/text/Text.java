package fr.boussole.domain.text;

import java.util.Locale;

/**
 * What is said to a user, in French and in English. The French is typeset: spaces that must not end
 * a line do not break.
 */
public record Text(String french, String english) {

  public Text {
    if (french.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("said in both languages");
    }
    french = FrenchSpaces.bind(french);
  }

  /** The text for a user of this language: English for English, else French. */
  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : french;
  }

  /** This sentence and another. */
  public Text and(Text more) {
    return new Text(french + " " + more.french, english + " " + more.english);
  }
}
