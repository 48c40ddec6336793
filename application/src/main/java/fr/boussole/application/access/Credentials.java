package fr.boussole.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Reads a credential in a transaction of its own, so that {@link SignIn} holds no database
 * connection while it hashes.
 */
@ApplicationScoped
class Credentials {

  private final Accounts accounts;

  Credentials(Accounts accounts) {
    this.accounts = accounts;
  }

  @Transactional
  Optional<Credential> of(Username username) {
    return accounts.credential(username);
  }
}
