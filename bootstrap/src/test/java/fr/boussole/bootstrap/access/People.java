package fr.boussole.bootstrap.access;

import fr.boussole.application.access.AccountForm;
import fr.boussole.application.access.Accounts;
import fr.boussole.application.access.BrowserSessions;
import fr.boussole.application.access.ManageAccounts;
import fr.boussole.application.access.Password;
import fr.boussole.application.access.PersonalTokens;
import fr.boussole.application.access.Username;
import fr.boussole.domain.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes accounts for tests, each its own, so that no test disturbs another. */
@ApplicationScoped
public class People {

  static final String PASSWORD = "correct horse battery";

  private final Accounts accounts;
  private final ManageAccounts manageAccounts;
  private final BrowserSessions sessions;
  private final PersonalTokens tokens;

  People(
      Accounts accounts,
      ManageAccounts manageAccounts,
      BrowserSessions sessions,
      PersonalTokens tokens) {
    this.accounts = accounts;
    this.manageAccounts = manageAccounts;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /** A new account, with {@link #PASSWORD}, whose name starts with the test's. */
  public Username create(String test, Role role) {
    var name = test + "-" + role.name().toLowerCase(Locale.ROOT) + "-" + System.nanoTime();
    var form = new AccountForm(role, Optional.of("Ana Petit"), Set.of("Nord"));
    return manageAccounts.create(name, new Password(PASSWORD), form).username();
  }

  public String session(Username username) {
    return sessions.open(username).value();
  }

  String token(Username username) {
    return tokens.create(username, "test", 1).value();
  }

  /** Leaves an installation as it is before anybody has an account. */
  @Transactional
  void removeEverybody() {
    accounts.all().forEach(account -> accounts.remove(account.username()));
  }

  void shut(Username username) {
    manageAccounts.setActive(username, false);
  }
}
