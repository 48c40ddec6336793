package fr.boussole.application.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The personal tokens kept. */
public interface Tokens {

  /** A person's tokens, newest first. */
  List<Token> of(Username username);

  Optional<Token> find(SecretHash hash);

  void add(SecretHash hash, Token token);

  /** Notes a use. */
  void replace(Token token);

  /** Removes this person's token, if it is there. */
  void remove(Username username, UUID id);

  void removeAllOf(Username username);
}
