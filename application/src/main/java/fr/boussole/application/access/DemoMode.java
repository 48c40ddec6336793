package fr.boussole.application.access;

/**
 * Whether the demonstration accounts may sign in.
 *
 * @param on false when the server holds real data: their passwords are public, so they are refused
 *     even when an earlier demonstration left them in the database
 */
public record DemoMode(boolean on) {

  boolean admits(Account account) {
    return account.active() && (on || !account.demo());
  }
}
