package fr.boussole.application.access;

import java.util.Set;

/** A change to an account was refused; nothing was changed. */
public class AccountRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Set<AccountProblem> problems;

  /** All the reasons at once, at least one. */
  public AccountRefused(Set<AccountProblem> problems) {
    super(problems.toString());
    this.problems = Set.copyOf(problems);
  }

  AccountRefused(AccountProblem problem) {
    this(Set.of(problem));
  }

  /** All the reasons, at least one. */
  public Set<AccountProblem> problems() {
    return problems;
  }

  static void when(Set<AccountProblem> problems) {
    if (!problems.isEmpty()) {
      throw new AccountRefused(problems);
    }
  }
}
