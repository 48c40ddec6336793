package fr.boussole.application.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A personal token for programs: lets them act as the account that made it.
 *
 * @param id what it is revoked by; not secret
 * @param username whose
 * @param name what its maker calls it, not blank
 * @param createdAt when it was made
 * @param expiresAt from when on it is refused
 * @param lastUsedAt when it last let a program in, within a minute; empty when never
 */
public record Token(
    UUID id,
    Username username,
    String name,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> lastUsedAt) {

  public Token {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a token needs a name");
    }
    if (!expiresAt.isAfter(createdAt)) {
      throw new IllegalArgumentException("a token must expire after it was made");
    }
  }
}
