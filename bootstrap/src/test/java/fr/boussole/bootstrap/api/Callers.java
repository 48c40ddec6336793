package fr.boussole.bootstrap.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.boussole.application.access.AccountForm;
import fr.boussole.application.access.ManageAccounts;
import fr.boussole.application.access.Password;
import fr.boussole.application.access.PersonalTokens;
import fr.boussole.domain.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Makes programs that call the API, each with an account of its own. */
@ApplicationScoped
public class Callers {

  static final String PASSWORD = "correct horse battery";

  private final ManageAccounts accounts;
  private final PersonalTokens tokens;
  private final ObjectMapper json;

  Callers(ManageAccounts accounts, PersonalTokens tokens, ObjectMapper json) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.json = json;
  }

  Caller admin() {
    return create(new AccountForm(Role.ADMIN, Optional.empty(), Set.of()));
  }

  Caller reader() {
    return create(new AccountForm(Role.READER, Optional.empty(), Set.of()));
  }

  Caller agent(String name) {
    return create(new AccountForm(Role.AGENT, Optional.of(name), Set.of()));
  }

  Caller supervisor(String team) {
    return create(new AccountForm(Role.SUPERVISOR, Optional.empty(), Set.of(team)));
  }

  private Caller create(AccountForm form) {
    var username =
        accounts.create("caller-" + System.nanoTime(), new Password(PASSWORD), form).username();
    return new Caller(username.value(), tokens.create(username, "test", 1).value(), json);
  }
}
