package fr.boussole.domain.fact;

import java.util.Locale;
import java.util.Optional;

/**
 * The state words that a file may give; any other word says nothing about the contact's outcome.
 */
public enum Status {
  OPEN,
  RESOLVED,
  CLOSED,
  ABANDONED;

  /** The status that a word means, in French or English; empty when the word is not known. */
  public static Optional<Status> of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "open",
          "new",
          "pending",
          "in progress",
          "on hold",
          "ouvert",
          "nouveau",
          "en cours",
          "en attente" ->
          Optional.of(OPEN);
      case "resolved", "solved", "résolu", "resolu", "résolue", "resolue" -> Optional.of(RESOLVED);
      case "closed", "clos", "close", "fermé", "ferme", "clôturé", "cloture" -> Optional.of(CLOSED);
      case "abandoned", "abandonné", "abandonne", "abandon" -> Optional.of(ABANDONED);
      default -> Optional.empty();
    };
  }
}
