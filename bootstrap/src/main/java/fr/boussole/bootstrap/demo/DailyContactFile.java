package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.util.List;

/** The phone and chat of the three months before, of which the old tool only kept daily totals. */
record DailyContactFile(Scene scene, double perDay) implements FactFile {
  private static final int DAYS = 92;
  private static final List<Team> PHONE = List.of(Team.NORTH, Team.SOUTH, Team.TECHNICAL);
  private static final List<Team> CHAT = List.of(Team.DIGITAL);

  @Override
  public String kind() {
    return "daily_contacts";
  }

  @Override
  public String fileName() {
    return "demo-totaux-quotidiens.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord(
        "day",
        "channel",
        "team",
        "offered",
        "answered",
        "abandoned",
        "handled",
        "wait_seconds",
        "within_threshold",
        "talk_seconds",
        "hold_seconds",
        "after_contact_seconds",
        "source");
    Draw draw = scene.draw(kind());
    Season season = new Season(scene.hours());
    List<LocalDate> days = scene.first().minusDays(DAYS).datesUntil(scene.first()).toList();
    for (LocalDate day : days) {
      for (Team team : PHONE) {
        row(csv, draw, season, day, Channel.PHONE, team, PHONE.size());
      }
      for (Team team : CHAT) {
        row(csv, draw, season, day, Channel.CHAT, team, CHAT.size());
      }
    }
  }

  private void row(
      CsvWriter csv,
      Draw draw,
      Season season,
      LocalDate day,
      Channel channel,
      Team team,
      int teams) {
    double mean = perDay * season.demand(channel, day) * scene.story().share(channel, day) / teams;
    int offered = draw.count(mean);
    if (offered == 0) {
      return;
    }
    int abandoned = Math.min(offered, draw.count(offered * 0.07));
    int answered = offered - abandoned;
    csv.writeRecord(
        day.toString(),
        channel.code(),
        team.label(),
        text(offered),
        text(answered),
        text(abandoned),
        text(answered),
        text((int) (answered * draw.between(24, 42))),
        text(Math.min(answered, (int) (offered * draw.between(0.68, 0.84)))),
        text((int) (answered * draw.between(250, 290))),
        text((int) (answered * draw.between(12, 20))),
        text((int) (answered * draw.between(40, 60))),
        SOURCE);
  }

  private static String text(int count) {
    return Integer.toString(count);
  }
}
