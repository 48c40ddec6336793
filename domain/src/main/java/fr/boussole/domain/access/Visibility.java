package fr.boussole.domain.access;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import java.util.Set;

/** The part of the facts a viewer may see. Every question is narrowed by it before it is asked. */
public sealed interface Visibility {

  /** All facts, by any dimension. */
  record Everything() implements Visibility {}

  /**
   * The facts of these teams only, the persons in them included.
   *
   * @param teams at least one
   */
  record OfTeams(Set<String> teams) implements Visibility {
    public OfTeams {
      teams = Set.copyOf(teams);
      if (teams.isEmpty()) {
        throw new IllegalArgumentException("no team is named");
      }
    }
  }

  /**
   * The facts handled by one person only.
   *
   * @param agent their name in the contacts, not blank
   */
  record OfAgent(String agent) implements Visibility {
    public OfAgent {
      if (agent.isBlank()) {
        throw new IllegalArgumentException("agent is blank");
      }
    }
  }

  /** All facts, but never broken down or filtered by agent. */
  record AggregatesOnly() implements Visibility {}

  /**
   * The filter of a figure for this viewer: never wider than the one asked for. Facts that belong
   * to no team and no person are the whole organisation's and hold no person: those who lead teams
   * see them as they are, an agent does not see them, for nothing is theirs.
   *
   * @param carried what the figure can be told apart by; a filter on anything else gives no data
   */
  default Filter narrow(Filter asked, Set<Dimension> carried) {
    return switch (this) {
      case Everything all -> asked;
      case AggregatesOnly aggregates -> asked;
      case OfTeams(Set<String> teams) ->
          carried.contains(Dimension.TEAM) || carried.contains(Dimension.AGENT)
              ? asked.within(Dimension.TEAM, teams)
              : asked;
      case OfAgent(String agent) -> asked.within(Dimension.AGENT, Set.of(agent));
    };
  }

  /**
   * Whether a figure is of any use to this viewer: an agent sees only what can be told of a person.
   *
   * @param carried what the figure can be told apart by
   */
  default boolean shows(Set<Dimension> carried) {
    return switch (this) {
      case Everything all -> true;
      case OfTeams teams -> true;
      case OfAgent agent -> carried.contains(Dimension.AGENT);
      case AggregatesOnly aggregates -> true;
    };
  }

  /** Whether single persons may be told apart: a filter or breakdown by agent is allowed. */
  default boolean showsAgents() {
    return switch (this) {
      case Everything all -> true;
      case OfTeams teams -> true;
      case OfAgent agent -> true;
      case AggregatesOnly aggregates -> false;
    };
  }

  /** Whether a filter or breakdown may name this team. Figures stay narrowed either way. */
  default boolean showsTeam(String team) {
    return switch (this) {
      case Everything all -> true;
      case OfTeams(Set<String> teams) -> teams.contains(team);
      case OfAgent agent -> false;
      case AggregatesOnly aggregates -> true;
    };
  }
}
