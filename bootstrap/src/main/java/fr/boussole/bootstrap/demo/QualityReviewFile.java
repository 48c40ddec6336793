package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** What supervisors found when they read or listened to one contact of each agent every week. */
record QualityReviewFile(Scene scene) implements FactFile {

  @Override
  public String kind() {
    return "quality_reviews";
  }

  @Override
  public String fileName() {
    return "demo-revues-qualite.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord(
        "external_id",
        "reviewed_at",
        "criterion",
        "points",
        "maximum",
        "channel",
        "reason",
        "team",
        "agent",
        "source");
    Draw draw = scene.draw(kind());
    int number = 0;
    for (LocalDate monday = firstMonday();
        !monday.isAfter(scene.yesterday());
        monday = monday.plusWeeks(1)) {
      for (Team team : Team.values()) {
        for (String agent : team.people()) {
          LocalDate day = monday.plusDays(draw.below(5));
          number++;
          if (!day.isAfter(scene.yesterday())) {
            review(csv, draw, number, new Reviewed(team, agent, day));
          }
        }
      }
    }
  }

  private LocalDate firstMonday() {
    return scene.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  private record Reviewed(Team team, String agent, LocalDate day) {}

  private void review(CsvWriter csv, Draw draw, int number, Reviewed reviewed) {
    Channel channel = channel(draw, reviewed.team());
    Review review =
        new Review(
            String.format(Locale.ROOT, "Q%05d", number),
            scene.moment(reviewed.day(), 36_000 + draw.below(21_600)),
            channel,
            Reason.values()[draw.below(Reason.values().length)],
            reviewed,
            scene.story().haste(reviewed.team(), reviewed.day()));
    if (channel == Channel.EMAIL) {
      review.write(csv, "writing", draw, 20, 0.86);
    }
    review.write(csv, "compliance", draw, 10, 0.94);
    if (channel != Channel.EMAIL) {
      review.write(csv, "tone", draw, 10, 0.82);
    }
  }

  private static Channel channel(Draw draw, Team team) {
    return team == Team.DIGITAL
        ? draw.chance(0.6) ? Channel.SOCIAL : Channel.CHAT
        : draw.chance(0.4) ? Channel.EMAIL : Channel.PHONE;
  }

  /** What the reviews of one contact have in common. */
  private record Review(
      String id, String at, Channel channel, Reason reason, Reviewed reviewed, double haste) {

    /** Points drawn one by one; who is rushed gets fewer. */
    void write(CsvWriter csv, String criterion, Draw draw, int maximum, double usual) {
      int points = 0;
      for (int point = 0; point < maximum; point++) {
        points += draw.chance(usual - 0.12 * haste) ? 1 : 0;
      }
      csv.writeRecord(
          id,
          at,
          criterion,
          Integer.toString(points),
          Integer.toString(maximum),
          channel.code(),
          reason.label(),
          reviewed.team().label(),
          reviewed.agent(),
          SOURCE);
    }
  }
}
