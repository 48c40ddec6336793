package fr.boussole.application.access;

import fr.boussole.domain.access.Role;
import fr.boussole.domain.access.Viewer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an admin says about a person: their role and what goes with it.
 *
 * @param role what they do
 * @param agent their name in the contacts; needed for an agent
 * @param teams the teams they lead; at least one for a supervisor
 */
public record AccountForm(Role role, Optional<String> agent, Set<String> teams) {

  public AccountForm {
    agent = agent.map(String::strip).filter(name -> !name.isEmpty());
    teams = Set.copyOf(teams.stream().map(String::strip).filter(t -> !t.isEmpty()).toList());
  }

  Set<AccountProblem> problems() {
    var problems = EnumSet.noneOf(AccountProblem.class);
    if (role == Role.AGENT && agent.isEmpty()) {
      problems.add(AccountProblem.AGENT_MISSING);
    }
    if (role == Role.SUPERVISOR && teams.isEmpty()) {
      problems.add(AccountProblem.TEAMS_MISSING);
    }
    return problems;
  }

  Viewer viewer(Username username) {
    return new Viewer(username.value(), role, agent, teams);
  }
}
