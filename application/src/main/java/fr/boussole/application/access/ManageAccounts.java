package fr.boussole.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;

/** What an admin does with accounts. There is always at least one active admin. */
@ApplicationScoped
@Transactional
public class ManageAccounts {

  private final Accounts accounts;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Passwords passwords;
  private final Clock clock;

  ManageAccounts(
      Accounts accounts, Sessions sessions, Tokens tokens, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** All accounts, by username. */
  public List<Account> all() {
    return accounts.all();
  }

  /**
   * Makes an account.
   *
   * @throws AccountRefused when the name is not one or taken, the password too weak, or the role
   *     lacks what it needs; all reasons at once
   */
  public Account create(String typedName, Password password, AccountForm form) {
    var username = Username.of(typedName);
    var problems = EnumSet.noneOf(AccountProblem.class);
    problems.addAll(form.problems());
    if (username.isEmpty()) {
      problems.add(AccountProblem.USERNAME_INVALID);
      throw new AccountRefused(problems);
    }
    problems.addAll(password.problemsFor(username.get()));
    accounts.lock();
    if (accounts.find(username.get()).isPresent()) {
      problems.add(AccountProblem.USERNAME_TAKEN);
    }
    AccountRefused.when(problems);
    var account =
        new Account(form.viewer(username.get()), Preferences.DEFAULT, true, false, clock.instant());
    accounts.add(new Credential(account, passwords.hash(password)));
    return account;
  }

  /**
   * Changes role, agent name and teams.
   *
   * @throws AccountRefused when the role lacks what it needs, or no admin would be left
   */
  public void change(Username username, AccountForm form) {
    AccountRefused.when(form.problems());
    replace(existing(username).withViewer(form.viewer(username)));
  }

  /**
   * Opens or shuts an account. Shutting it ends its sessions and revokes its tokens for good.
   *
   * @throws AccountRefused when no admin would be left
   */
  public void setActive(Username username, boolean active) {
    replace(existing(username).withActive(active));
    if (!active) {
      end(username);
    }
  }

  /**
   * Gives an account a new password, ends its sessions and revokes its tokens: whoever knew the old
   * one may have made some.
   *
   * @throws AccountRefused when the password is too weak, or this is a demonstration account
   */
  public void resetPassword(Username username, Password password) {
    var account = existing(username);
    if (account.demo()) {
      throw new AccountRefused(AccountProblem.PASSWORD_OF_DEMO);
    }
    AccountRefused.when(password.problemsFor(account.username()));
    accounts.setPassword(username, passwords.hash(password));
    end(username);
  }

  private void end(Username username) {
    sessions.removeAllOf(username);
    tokens.removeAllOf(username);
  }

  private Account existing(Username username) {
    accounts.lock();
    return accounts
        .find(username)
        .orElseThrow(() -> new AccountRefused(AccountProblem.ACCOUNT_UNKNOWN));
  }

  private void replace(Account changed) {
    var adminLeft =
        changed.isActiveAdmin()
            || accounts.all().stream()
                .filter(other -> !other.username().equals(changed.username()))
                .anyMatch(Account::isActiveAdmin);
    if (!adminLeft) {
      throw new AccountRefused(AccountProblem.LAST_ADMIN);
    }
    accounts.replace(changed);
  }
}
