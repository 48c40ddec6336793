package fr.boussole.application.access;

import java.util.List;
import java.util.Optional;

/** The accounts kept. */
public interface Accounts {

  /** All of them, by username. */
  List<Account> all();

  Optional<Account> find(Username username);

  Optional<Credential> credential(Username username);

  /** Adds an account whose username is not taken. */
  void add(Credential credential);

  /** Replaces everything but the password of an account that is there. */
  void replace(Account account);

  /** Sets the password of an account that is there. */
  void setPassword(Username username, PasswordHash hash);

  /** Removes the account with its sessions and tokens, if it is there. */
  void remove(Username username);

  /**
   * Waits until no other transaction changes accounts, until the end of this one: checks such as
   * “not the last admin” and “the first account” then hold when two persons act at once.
   */
  void lock();
}
