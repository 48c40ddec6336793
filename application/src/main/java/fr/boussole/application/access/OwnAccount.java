package fr.boussole.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What a person does with their own account. */
@ApplicationScoped
@Transactional
public class OwnAccount {

  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SignInThrottle throttle;

  OwnAccount(Accounts accounts, Sessions sessions, Passwords passwords, SignInThrottle throttle) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /**
   * Changes the password and ends all sessions of the account, so that one who knew the old
   * password is out; the caller opens a new one.
   *
   * @throws AccountRefused when the current password is wrong, the new one too weak, or this is a
   *     demonstration account, which everybody shares
   */
  public void changePassword(Username username, PasswordChange change) {
    var credential =
        accounts
            .credential(username)
            .orElseThrow(() -> new AccountRefused(AccountProblem.ACCOUNT_UNKNOWN));
    if (credential.account().demo()) {
      throw new AccountRefused(AccountProblem.PASSWORD_OF_DEMO);
    }
    proveCurrent(credential, change.current());
    AccountRefused.when(change.next().problemsFor(username));
    accounts.setPassword(username, passwords.hash(change.next()));
    sessions.removeAllOf(username);
  }

  /** Guesses from a browser left open are slowed down like those at the sign-in page. */
  private void proveCurrent(Credential credential, Password typed) {
    var attempt =
        new SignInThrottle.Attempt(credential.account().username().value(), "(own account)");
    if (throttle.waitFor(attempt).isPresent()) {
      throw new AccountRefused(AccountProblem.TOO_MANY_TRIES);
    }
    if (!passwords.matches(typed, credential.hash())) {
      throttle.failed(attempt);
      throw new AccountRefused(AccountProblem.PASSWORD_WRONG);
    }
    throttle.succeeded(attempt);
  }

  /**
   * Keeps how the person likes their screens.
   *
   * @throws AccountRefused when the account is gone
   */
  public void prefer(Username username, Preferences preferences) {
    var account =
        accounts
            .find(username)
            .orElseThrow(() -> new AccountRefused(AccountProblem.ACCOUNT_UNKNOWN));
    accounts.replace(account.withPreferences(preferences));
  }
}
