package fr.boussole.bootstrap.demo;

import fr.boussole.bootstrap.demo.DemoContact.Abandoned;
import fr.boussole.bootstrap.demo.DemoContact.Effort;
import fr.boussole.bootstrap.demo.DemoContact.Handled;
import fr.boussole.bootstrap.demo.DemoContact.Outcome;
import fr.boussole.bootstrap.demo.DemoContact.Resolution;
import java.time.Instant;
import java.util.Locale;

/** Turns arrivals into contacts: queue, handling, resolution. */
final class ContactDrawing {
  private final Draw draw;
  private final OpeningHours hours;
  private final Story story;
  private final Roster roster;
  private final Resolutions resolutions;
  private final Manners manners;
  private int drawn;

  ContactDrawing(Draw draw, OpeningHours hours, Story story, Roster roster, Manners manners) {
    this.draw = draw;
    this.hours = hours;
    this.story = story;
    this.roster = roster;
    this.manners = manners;
    this.resolutions = new Resolutions(draw, hours, story);
  }

  /**
   * @param load how busy the hour of the arrival is, 1 as planned
   */
  DemoContact draw(Arrival arrival, double load) {
    Team team = team(arrival);
    Priority priority = Priority.drawn(draw, arrival.reason());
    Outcome outcome =
        arrival.channel().live()
            ? live(arrival, team, priority, load)
            : written(arrival, team, priority, load);
    drawn++;
    return new DemoContact(
        String.format(Locale.ROOT, "C%07d", drawn),
        arrival,
        draw.pick(arrival.reason().details()),
        priority,
        team,
        outcome);
  }

  private Team team(Arrival arrival) {
    return switch (arrival.cause()) {
      case Arrival.Cause.NewRequest() ->
          Team.drawn(draw, arrival.channel(), arrival.reason().family());
      case Arrival.Cause.CallBack(Team same) -> same;
    };
  }

  private Outcome live(Arrival arrival, Team team, Priority priority, double load) {
    boolean phone = arrival.channel() == Channel.PHONE;
    int wait = wait(phone ? 80 : 82, load);
    int patience = 5 + (int) draw.exponential(phone ? 620 : 480);
    if (wait > patience) {
      return new Abandoned(patience);
    }
    Agent agent = roster.someoneOf(team);
    double haste = story.haste(team, arrival.day());
    int hold = phone && draw.chance(0.24) ? 10 + (int) draw.exponential(50) : 0;
    Effort effort =
        new Effort(wait, talk(arrival, agent, haste), hold, afterContact(arrival, agent, haste));
    Instant answered = arrival.at().plusSeconds(wait);
    Instant end = answered.plusSeconds((long) effort.talkSeconds() + hold);
    Resolution resolution =
        resolutions.draw(new Resolutions.Exchange(arrival, team, agent, priority, end), effort);
    return new Handled(agent, answered, effort, manners.draw(arrival), resolution);
  }

  private Outcome written(Arrival arrival, Team team, Priority priority, double load) {
    Agent agent = roster.someoneOf(team);
    double haste = story.haste(team, arrival.day());
    Effort effort =
        new Effort(0, talk(arrival, agent, haste), 0, afterContact(arrival, agent, haste));
    double median = arrival.channel() == Channel.SOCIAL ? 2_100 : 10_800;
    double delay =
        draw.logNormal(median * priority.delayFactor() * StrictMath.pow(load, 1.5), 0.85);
    Instant response = hours.after(arrival.at(), (long) delay + effort.talkSeconds());
    Resolution resolution =
        resolutions.draw(
            new Resolutions.Exchange(arrival, team, agent, priority, response), effort);
    return new Handled(agent, response, effort, manners.draw(arrival), resolution);
  }

  /** Most are served at once; the others queue, and both suffer when the hour is overloaded. */
  private int wait(double plannedSeconds, double load) {
    double mean = plannedSeconds * StrictMath.pow(load, 4.5);
    return draw.chance(Math.min(0.92, 0.62 / (load * load)))
        ? 2 + draw.below(8)
        : 4 + (int) draw.exponential(mean);
  }

  private int talk(Arrival arrival, Agent agent, double haste) {
    double medium =
        switch (arrival.channel()) {
          case PHONE -> 1;
          case CHAT -> 1.15;
          case EMAIL -> 0.95;
          case SOCIAL -> 0.6;
          case FORM -> 0.85;
        };
    double median = arrival.reason().talkSeconds() * medium * agent.pace() * (1 - 0.33 * haste);
    return 20 + (int) draw.logNormal(median, 0.5);
  }

  private int afterContact(Arrival arrival, Agent agent, double haste) {
    double median = arrival.channel() == Channel.PHONE ? 55 : 30;
    return (int) draw.logNormal(median * agent.pace() * (1 - 0.4 * haste), 0.55);
  }
}
