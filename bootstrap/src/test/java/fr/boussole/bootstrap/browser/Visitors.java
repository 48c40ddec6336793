package fr.boussole.bootstrap.browser;

import fr.boussole.application.access.AccountForm;
import fr.boussole.application.access.BrowserSessions;
import fr.boussole.application.access.ManageAccounts;
import fr.boussole.application.access.Password;
import fr.boussole.application.access.Username;
import fr.boussole.domain.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Makes accounts for tests, each its own, so that no test disturbs another. */
@ApplicationScoped
public class Visitors {

  static final String PASSWORD = "correct horse battery";

  private final ManageAccounts accounts;
  private final BrowserSessions sessions;

  Visitors(ManageAccounts accounts, BrowserSessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  Username admin() {
    return create(new AccountForm(Role.ADMIN, Optional.empty(), Set.of()));
  }

  Username reader() {
    return create(new AccountForm(Role.READER, Optional.empty(), Set.of()));
  }

  Username agent(String name) {
    return create(new AccountForm(Role.AGENT, Optional.of(name), Set.of()));
  }

  Username supervisor(String team) {
    return create(new AccountForm(Role.SUPERVISOR, Optional.empty(), Set.of(team)));
  }

  /** What the browser of someone who has signed in keeps. */
  String session(Username username) {
    return sessions.open(username).value();
  }

  private Username create(AccountForm form) {
    return accounts.create("visitor-" + System.nanoTime(), new Password(PASSWORD), form).username();
  }
}
