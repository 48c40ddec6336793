package fr.boussole.application.access;

import java.time.Instant;
import java.util.Optional;

/** The browser sessions kept. */
public interface Sessions {

  Optional<Session> find(SecretHash hash);

  void add(SecretHash hash, Session session);

  /** Notes when the session was last used, if it is still there. */
  void noteUse(SecretHash hash, Instant at);

  void remove(SecretHash hash);

  void removeAllOf(Username username);

  /** Removes the sessions opened before this instant. */
  void removeOpenedBefore(Instant instant);
}
