package fr.boussole.persistence.access;

import fr.boussole.application.access.SecretHash;
import fr.boussole.application.access.Session;
import fr.boussole.application.access.Username;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "browser_session")
class SessionRow extends PanacheEntityBase {

  @Id String hash;

  @Column String username;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "seen_at")
  Instant seenAt;

  static SessionRow of(SecretHash hash, Session session) {
    var row = new SessionRow();
    row.hash = hash.value();
    row.username = session.username().value();
    row.openedAt = session.openedAt();
    row.seenAt = session.seenAt();
    return row;
  }

  Session toDomain() {
    return new Session(new Username(username), openedAt, seenAt);
  }
}
