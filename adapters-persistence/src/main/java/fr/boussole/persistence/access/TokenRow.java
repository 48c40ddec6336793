package fr.boussole.persistence.access;

import fr.boussole.application.access.SecretHash;
import fr.boussole.application.access.Token;
import fr.boussole.application.access.Username;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_token")
class TokenRow extends PanacheEntityBase {

  @Id UUID id;

  @Column String hash;

  @Column String username;

  @Column String name;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "last_used_at")
  @Nullable Instant lastUsedAt;

  static TokenRow of(SecretHash hash, Token token) {
    var row = new TokenRow();
    row.id = token.id();
    row.hash = hash.value();
    row.username = token.username().value();
    row.name = token.name();
    row.createdAt = token.createdAt();
    row.expiresAt = token.expiresAt();
    row.lastUsedAt = token.lastUsedAt().orElse(null);
    return row;
  }

  Token toDomain() {
    return new Token(
        id, new Username(username), name, createdAt, expiresAt, Optional.ofNullable(lastUsedAt));
  }
}
