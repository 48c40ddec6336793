package fr.boussole.persistence.access;

import fr.boussole.application.access.SecretHash;
import fr.boussole.application.access.Token;
import fr.boussole.application.access.Tokens;
import fr.boussole.application.access.Username;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DatabaseTokens implements Tokens {

  @Override
  public List<Token> of(Username username) {
    return TokenRow.<TokenRow>list("username", Sort.by("createdAt").descending(), username.value())
        .stream()
        .map(TokenRow::toDomain)
        .toList();
  }

  @Override
  public Optional<Token> find(SecretHash hash) {
    return TokenRow.<TokenRow>find("hash", hash.value())
        .firstResultOptional()
        .map(TokenRow::toDomain);
  }

  @Override
  public void add(SecretHash hash, Token token) {
    TokenRow.of(hash, token).persist();
  }

  @Override
  public void noteUse(UUID id, Instant at) {
    TokenRow.update("lastUsedAt = ?1 where id = ?2", at, id);
  }

  @Override
  public void remove(Username username, UUID id) {
    TokenRow.delete("username = ?1 and id = ?2", username.value(), id);
  }

  @Override
  public void removeAllOf(Username username) {
    TokenRow.delete("username", username.value());
  }
}
