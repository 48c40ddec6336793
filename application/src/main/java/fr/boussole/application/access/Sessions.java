package fr.boussole.application.access;

import java.time.Instant;
import java.util.Optional;

/** The browser sessions kept. */
public interface Sessions {

  Optional<Session> find(SecretHash hash);

  /** Adds the session, or replaces the one with this hash. */
  void put(SecretHash hash, Session session);

  void remove(SecretHash hash);

  void removeAllOf(Username username);

  /** Removes the sessions opened before this instant. */
  void removeOpenedBefore(Instant instant);
}
