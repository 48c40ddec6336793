package fr.boussole.domain.access;

import java.util.Optional;
import java.util.Set;

/**
 * The person who is looking.
 *
 * @param username the sign-in name, not blank
 * @param role what they do
 * @param agent their own name in the imported contacts; required for an {@link Role#AGENT}
 * @param teams the teams they lead, as named in the imported contacts; at least one for a {@link
 *     Role#SUPERVISOR}
 */
public record Viewer(String username, Role role, Optional<String> agent, Set<String> teams) {

  /**
   * @throws IllegalArgumentException when a name is blank, an agent has no name or a supervisor no
   *     team: such a viewer would see nothing and not know why
   */
  public Viewer {
    requireText(username, "username");
    agent.ifPresent(name -> requireText(name, "agent"));
    teams = Set.copyOf(teams);
    teams.forEach(team -> requireText(team, "team"));
    if (role == Role.AGENT && agent.isEmpty()) {
      throw new IllegalArgumentException("an agent needs their name in the contacts");
    }
    if (role == Role.SUPERVISOR && teams.isEmpty()) {
      throw new IllegalArgumentException("a supervisor needs at least one team");
    }
  }

  /** What this person may see; depends on the role first, so that a stray team grants nothing. */
  public Visibility visibility() {
    return switch (role) {
      case ADMIN -> new Visibility.Everything();
      case SUPERVISOR -> new Visibility.OfTeams(teams);
      case AGENT -> new Visibility.OfAgent(agent.orElseThrow());
      case READER -> new Visibility.AggregatesOnly();
    };
  }

  private static void requireText(String value, String what) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(what + " is blank");
    }
  }
}
