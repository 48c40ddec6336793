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
  public void put(SecretHash hash, Session session) {
    SessionRow.getEntityManager().merge(SessionRow.of(hash, session));
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
