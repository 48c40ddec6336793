package fr.boussole.application.importing;

import java.util.Locale;
import java.util.Optional;

/** What the rows of an import file are. */
public enum ImportKind {
  CONTACTS,
  SURVEYS;

  /** The lower-case word used in addresses and in the API: contacts or surveys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that this word names, whatever its case; empty when it names none. */
  public static Optional<ImportKind> of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "contacts" -> Optional.of(CONTACTS);
      case "surveys" -> Optional.of(SURVEYS);
      default -> Optional.empty();
    };
  }
}
