package fr.boussole.application.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The personal tokens kept. */
public interface Tokens {

  /** A person's tokens, newest first. */
  List<Token> of(Username username);

  Optional<Token> find(SecretHash hash);

  void add(SecretHash hash, Token token);

  /** Notes when the token was last used. */
  void noteUse(UUID id, Instant at);

  /** Removes this person's token, if it is there. */
  void remove(Username username, UUID id);

  void removeAllOf(Username username);
}
