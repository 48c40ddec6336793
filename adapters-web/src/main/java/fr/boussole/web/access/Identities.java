package fr.boussole.web.access;

import fr.boussole.application.access.Account;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;

/** The one shape of a signed-in identity, however the person proved themselves. */
final class Identities {

  private static final String ACCOUNT = "boussole.account";

  private Identities() {}

  static SecurityIdentity of(Account account) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(account.username().value()))
        .addRole(account.viewer().role().name())
        .addAttribute(ACCOUNT, account)
        .build();
  }

  static Optional<Account> account(SecurityIdentity identity) {
    return Optional.ofNullable(identity.<Account>getAttribute(ACCOUNT));
  }
}
