package fr.boussole.persistence.access;

import fr.boussole.application.access.SecretHash;
import fr.boussole.application.access.Session;
import fr.boussole.application.access.Sessions;
import fr.boussole.application.access.Username;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class DatabaseSessions implements Sessions {

  @Override
  public Optional<Session> find(SecretHash hash) {
    return SessionRow.<SessionRow>findByIdOptional(hash.value()).map(SessionRow::toDomain);
  }

  @Override
  public void add(SecretHash hash, Session session) {
    SessionRow.of(hash, session).persist();
  }

  @Override
  public void noteUse(SecretHash hash, Instant at) {
    SessionRow.update("seenAt = ?1 where hash = ?2", at, hash.value());
  }

  @Override
  public void remove(SecretHash hash) {
    SessionRow.delete("hash", hash.value());
  }

  @Override
  public void removeAllOf(Username username) {
    SessionRow.delete("username", username.value());
  }

  @Override
  public void removeOpenedBefore(Instant instant) {
    SessionRow.delete("openedAt < ?1", instant);
  }
}
