package fr.boussole.application.access;

import fr.boussole.domain.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The four demonstration accounts, one a role. They sign in only while the demo mode is on. */
@ApplicationScoped
public class DemoAccounts {

  /** The password of each: public, and printed at each start. */
  public static final Password PASSWORD = new Password("boussole");

  private final Accounts accounts;
  private final Passwords passwords;
  private final DemoMode demoMode;
  private final Clock clock;

  DemoAccounts(Accounts accounts, Passwords passwords, DemoMode demoMode, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.demoMode = demoMode;
    this.clock = clock;
  }

  /**
   * Creates those of {@code admin}, {@code superviseur}, {@code agent} and {@code lecteur} that are
   * not there yet.
   *
   * @param supervisorTeams the teams {@code superviseur} leads, at least one
   * @param agentName who {@code agent} is in the contacts
   * @throws IllegalStateException when the demo mode is off
   */
  @Transactional
  public void create(Set<String> supervisorTeams, String agentName) {
    if (!demoMode.on()) {
      throw new IllegalStateException("demo accounts are made in demo mode only");
    }
    accounts.lock();
    var none = Optional.<String>empty();
    Map.of(
            "admin", new AccountForm(Role.ADMIN, none, Set.of()),
            "superviseur", new AccountForm(Role.SUPERVISOR, none, supervisorTeams),
            "agent", new AccountForm(Role.AGENT, Optional.of(agentName), Set.of()),
            "lecteur", new AccountForm(Role.READER, none, Set.of()))
        .forEach((name, form) -> createMissing(new Username(name), form));
  }

  private void createMissing(Username username, AccountForm form) {
    if (accounts.find(username).isEmpty()) {
      var account =
          new Account(form.viewer(username), Preferences.DEFAULT, true, true, clock.instant());
      accounts.add(new Credential(account, passwords.hash(PASSWORD)));
    }
  }
}
