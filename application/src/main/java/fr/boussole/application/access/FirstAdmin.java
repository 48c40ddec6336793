package fr.boussole.application.access;

import fr.boussole.domain.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Creates the first account of an installation. Only who can read the server's console can: a
 * one-time secret is printed there and is held in memory alone.
 */
@ApplicationScoped
public class FirstAdmin {

  private final Accounts accounts;
  private final ManageAccounts manageAccounts;
  private final DemoMode demoMode;
  private final Secret secret = Secret.create("");
  private volatile boolean offered;

  FirstAdmin(Accounts accounts, ManageAccounts manageAccounts, DemoMode demoMode) {
    this.accounts = accounts;
    this.manageAccounts = manageAccounts;
    this.demoMode = demoMode;
  }

  /** The secret of the set-up page, the same until it is used; empty when nobody needs it. */
  @Transactional
  public Optional<Secret> offer() {
    offered = !demoMode.on() && realAccounts().isEmpty();
    return offered ? Optional.of(secret) : Optional.empty();
  }

  /** Whether this secret opens the set-up page now. */
  public boolean isOffered(Secret typed) {
    return offered && same(secret, typed);
  }

  /**
   * Creates the admin and spends the secret. Leftover demonstration accounts go: they could not
   * sign in anyway, and must not block a name.
   *
   * @throws AccountRefused when the secret is not the one offered, an account exists already, or
   *     the name or password will not do
   */
  @Transactional
  public Account create(Secret typed, String typedName, Password password) {
    accounts.lock();
    if (!isOffered(typed) || !realAccounts().isEmpty()) {
      throw new AccountRefused(AccountProblem.SETUP_LINK_INVALID);
    }
    accounts.all().forEach(demo -> accounts.remove(demo.username()));
    var form = new AccountForm(Role.ADMIN, Optional.empty(), Set.of());
    var admin = manageAccounts.create(typedName, password, form);
    offered = false;
    return admin;
  }

  private List<Account> realAccounts() {
    return accounts.all().stream().filter(account -> !account.demo()).toList();
  }

  private static boolean same(Secret one, Secret other) {
    return MessageDigest.isEqual(
        one.value().getBytes(StandardCharsets.UTF_8),
        other.value().getBytes(StandardCharsets.UTF_8));
  }
}
