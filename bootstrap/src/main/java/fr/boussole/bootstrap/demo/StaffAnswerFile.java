package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;

/** What the teams answered, without a name, every fourth week. */
record StaffAnswerFile(Scene scene) implements FactFile {
  private static final double RESPONSE = 0.9;

  @Override
  public String kind() {
    return "staff_answers";
  }

  @Override
  public String fileName() {
    return "demo-enquetes-internes.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord("external_id", "kind", "score", "answered_at", "scale_max", "team", "source");
    Draw draw = scene.draw(kind());
    int number = 0;
    for (LocalDate day : scene.cycles()) {
      for (Team team : Team.values()) {
        // A team that is rushed says so.
        double mood = 1 - 0.6 * scene.story().haste(team, day);
        for (int person = team.people().size(); person > 0; person--) {
          if (draw.chance(RESPONSE)) {
            String at = scene.moment(day, 32_400 + draw.below(28_800));
            number++;
            row(csv, number, "ENPS", enps(draw, mood), at, "10", team);
            number++;
            row(csv, number, "ENGAGEMENT", engagement(draw, mood), at, "5", team);
          }
        }
      }
    }
  }

  private static int enps(Draw draw, double mood) {
    return switch (draw.weighted(25 / mood, 35, 40 * mood)) {
      case 0 -> 3 + draw.below(4);
      case 1 -> 7 + draw.below(2);
      default -> 9 + draw.below(2);
    };
  }

  private static int engagement(Draw draw, double mood) {
    return 1 + draw.weighted(4 / mood, 10 / mood, 22, 42 * mood, 22 * mood);
  }

  private static void row(
      CsvWriter csv, int number, String kind, int score, String at, String scale, Team team) {
    csv.writeRecord(
        "I%05d".formatted(number), kind, Integer.toString(score), at, scale, team.label(), SOURCE);
  }
}
