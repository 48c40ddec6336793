package fr.boussole.bootstrap.demo;

import fr.boussole.bootstrap.demo.DemoContact.Abandoned;
import fr.boussole.bootstrap.demo.DemoContact.Effort;
import fr.boussole.bootstrap.demo.DemoContact.Handled;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the contacts of the year come to for those who staff and pay for them. */
final class Activity {
  private final ZoneId zone;
  private final Map<AgentDay, Integer> handling = new HashMap<>();
  private final Map<Desk, Integer> received =
      new TreeMap<>(
          Comparator.comparing(Desk::month).thenComparing(Desk::channel).thenComparing(Desk::team));

  Activity(ZoneId zone) {
    this.zone = zone;
  }

  private record AgentDay(String agent, LocalDate day) {}

  /** The contacts of one channel that one team gets in a month. */
  record Desk(YearMonth month, Channel channel, Team team) {}

  void add(DemoContact contact) {
    Arrival arrival = contact.arrival();
    YearMonth month = YearMonth.from(arrival.day());
    received.merge(new Desk(month, arrival.channel(), contact.team()), 1, Integer::sum);
    switch (contact.outcome()) {
      case Abandoned abandoned -> {}
      case Handled handled -> {
        Effort effort = handled.effort();
        handling.merge(
            new AgentDay(
                handled.agent().name(), handled.firstResponse().atZone(zone).toLocalDate()),
            effort.talkSeconds() + effort.holdSeconds() + effort.afterContactSeconds(),
            Integer::sum);
      }
    }
  }

  int handlingSeconds(String agent, LocalDate day) {
    return handling.getOrDefault(new AgentDay(agent, day), 0);
  }

  /** In the order of month, channel and team. */
  Map<Desk, Integer> received() {
    return received;
  }
}
