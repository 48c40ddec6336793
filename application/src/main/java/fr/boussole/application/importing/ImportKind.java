package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of an import file are. */
public enum ImportKind {
  CONTACTS("Contacts", "Contacts"),
  SURVEYS("Réponses d’enquête", "Survey answers");

  private final Text label;

  ImportKind(String french, String english) {
    this.label = new Text(french, english);
  }

  /** What the rows are, as users read it. */
  public Text label() {
    return label;
  }

  /** The lower-case word used in addresses and in the API: contacts or surveys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that this word names, whatever its case; empty when it names none. */
  public static Optional<ImportKind> of(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.word().equals(wanted)).findFirst();
  }
}
