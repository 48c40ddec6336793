package fr.boussole.application.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * A password as typed. Never written to logs: its text form hides it.
 *
 * @param value as typed, possibly empty
 */
public record Password(String value) {

  /** Shorter ones are refused; there are no rules on kinds of characters, which help nobody. */
  public static final int SHORTEST = 10;

  /** Longer ones are refused, so that hashing a page of text costs nobody anything. */
  public static final int LONGEST = 200;

  /** What speaks against this as a new password of that account; empty when it is fine. */
  public Set<AccountProblem> problemsFor(Username username) {
    var problems = EnumSet.noneOf(AccountProblem.class);
    if (value.length() < SHORTEST) {
      problems.add(AccountProblem.PASSWORD_TOO_SHORT);
    }
    if (value.length() > LONGEST) {
      problems.add(AccountProblem.PASSWORD_TOO_LONG);
    }
    if (value.equalsIgnoreCase(username.value())) {
      problems.add(AccountProblem.PASSWORD_IS_USERNAME);
    }
    return problems;
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
