package fr.boussole.bootstrap.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who works on which day. */
final class Roster {
  private final Draw draw;
  private final Map<Team, List<Agent>> agents = new EnumMap<>(Team.class);
  private final Map<Team, List<Agent>> present = new EnumMap<>(Team.class);

  Roster(Draw draw) {
    this.draw = draw;
    for (Team team : Team.values()) {
      agents.put(team, team.people().stream().map(this::hire).toList());
    }
  }

  private Agent hire(String name) {
    return new Agent(name, draw.between(0.88, 1.12), draw.between(-0.05, 0.05));
  }

  /** Draws who is there: four in five on weekdays, half of them on Saturdays. */
  void startDay(LocalDate day) {
    double presence = day.getDayOfWeek() == DayOfWeek.SATURDAY ? 0.5 : 0.82;
    agents.forEach((team, all) -> present.put(team, presentAmong(all, presence)));
  }

  Agent someoneOf(Team team) {
    return draw.pick(present.getOrDefault(team, List.of()));
  }

  private List<Agent> presentAmong(List<Agent> all, double presence) {
    List<Agent> there = new ArrayList<>(all);
    there.removeIf(agent -> !draw.chance(presence));
    return there.isEmpty() ? List.of(draw.pick(all)) : there;
  }
}
