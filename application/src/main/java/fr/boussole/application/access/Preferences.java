package fr.boussole.application.access;

/**
 * How a person likes their screens.
 *
 * @param language of the interface
 * @param theme colours of the interface
 */
public record Preferences(Language language, Theme theme) {

  /** What a new account starts with. */
  public static final Preferences DEFAULT = new Preferences(Language.FR, Theme.AUTO);

  /** A language the interface speaks. */
  public enum Language {
    FR,
    EN
  }

  /** Light or dark colours, or whatever the person's system says. */
  public enum Theme {
    AUTO,
    LIGHT,
    DARK
  }
}
