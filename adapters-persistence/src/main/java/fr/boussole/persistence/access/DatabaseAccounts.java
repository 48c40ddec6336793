package fr.boussole.persistence.access;

import fr.boussole.application.access.Account;
import fr.boussole.application.access.Accounts;
import fr.boussole.application.access.Credential;
import fr.boussole.application.access.PasswordHash;
import fr.boussole.application.access.Username;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DatabaseAccounts implements Accounts {

  @Override
  public List<Account> all() {
    return AccountRow.<AccountRow>listAll(Sort.by("username")).stream()
        .map(AccountRow::toDomain)
        .toList();
  }

  @Override
  public Optional<Account> find(Username username) {
    return row(username).map(AccountRow::toDomain);
  }

  @Override
  public Optional<Credential> credential(Username username) {
    return row(username).map(AccountRow::toCredential);
  }

  @Override
  public void add(Credential credential) {
    AccountRow.of(credential).persistAndFlush();
  }

  @Override
  public void replace(Account account) {
    row(account.username()).orElseThrow().take(account);
  }

  @Override
  public void setPassword(Username username, PasswordHash hash) {
    row(username).orElseThrow().passwordHash = hash.value();
  }

  @Override
  public void remove(Username username) {
    AccountRow.delete("username", username.value());
  }

  @Override
  public void lock() {
    AccountRow.getEntityManager()
        .createNativeQuery("lock table account in share row exclusive mode")
        .executeUpdate();
  }

  private static Optional<AccountRow> row(Username username) {
    return AccountRow.findByIdOptional(username.value());
  }
}
