package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The days of every agent as the planning tool exports them: what was planned, and what became of
 * it. Handling is that of the agent's contacts and the back-office work that no contact tells.
 */
record AgentDayFile(Scene scene, Activity activity) implements FactFile {
  private static final int DAY_SECONDS = 7 * 3_600;

  @Override
  public String kind() {
    return "agent_days";
  }

  @Override
  public String fileName() {
    return "demo-journees-agents.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord(
        "agent",
        "day",
        "team",
        "logged_seconds",
        "handling_seconds",
        "available_seconds",
        "break_seconds",
        "planned_seconds",
        "absent_seconds",
        "as_planned_seconds",
        "training_seconds",
        "source");
    Draw draw = scene.draw(kind());
    for (LocalDate day : scene.days()) {
      if (scene.hours().openOn(day)) {
        for (Team team : Team.values()) {
          team.people().forEach(agent -> write(csv, draw, new Place(agent, team, day)));
        }
      }
    }
  }

  private record Place(String agent, Team team, LocalDate day) {}

  private void write(CsvWriter csv, Draw draw, Place place) {
    int contacts = activity.handlingSeconds(place.agent(), place.day());
    boolean saturday = place.day().getDayOfWeek() == DayOfWeek.SATURDAY;
    // Who handled nothing was on leave or off, unless the planning expected them.
    double absence = saturday ? 0.1 : 0.75 * (1 + scene.story().haste(place.team(), place.day()));
    if (contacts > 0) {
      present(csv, draw, place, contacts);
    } else if (draw.chance(absence)) {
      csv.writeRecord(
          place.agent(),
          place.day().toString(),
          place.team().label(),
          "0",
          "0",
          "0",
          "0",
          text(DAY_SECONDS),
          text(DAY_SECONDS),
          "0",
          "0",
          SOURCE);
    }
  }

  private void present(CsvWriter csv, Draw draw, Place place, int contacts) {
    int late = draw.chance(0.06) ? 1_800 + 900 * draw.below(6) : 0;
    int training = draw.chance(0.03) ? 10_800 : draw.chance(0.12) ? 1_800 : 0;
    int logged = DAY_SECONDS - late - training;
    int pause = Math.min(logged / 6, (int) draw.logNormal(2_300, 0.25));
    int backOffice = (int) (Math.max(0, logged - pause - contacts) * draw.between(0.40, 0.75));
    int handling = Math.min(contacts + backOffice, logged - pause);
    int asPlanned = (int) ((DAY_SECONDS - late) * draw.between(0.86, 0.99));
    csv.writeRecord(
        place.agent(),
        place.day().toString(),
        place.team().label(),
        text(logged),
        text(handling),
        text(logged - pause - handling),
        text(pause),
        text(DAY_SECONDS),
        text(late),
        text(asPlanned),
        text(training),
        SOURCE);
  }

  private static String text(int seconds) {
    return Integer.toString(seconds);
  }
}
