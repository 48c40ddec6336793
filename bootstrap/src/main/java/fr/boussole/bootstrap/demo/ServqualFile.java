package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a panel expects of good service, and what it got, on the five aspects of SERVQUAL. */
record ServqualFile(Scene scene) implements FactFile {
  private static final List<String> ASPECTS =
      List.of("reliability", "responsiveness", "assurance", "empathy", "tangibles");
  private static final int PANEL_A_WEEK = 12;
  private static final double[] GAPS = {0.6, 0.9, 0.3, 0.5, 0.1};

  @Override
  public String kind() {
    return "servqual_answers";
  }

  @Override
  public String fileName() {
    return "demo-servqual.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord(
        "external_id",
        "answered_at",
        "aspect",
        "expectation",
        "perception",
        "scale_max",
        "channel",
        "team",
        "segment",
        "source");
    Draw draw = scene.draw(kind());
    int number = 0;
    for (LocalDate day : scene.days()) {
      if ((scene.yesterday().toEpochDay() - day.toEpochDay()) % 7 == 0) {
        for (int person = 0; person < PANEL_A_WEEK; person++) {
          number++;
          answer(csv, draw, number, day);
        }
      }
    }
  }

  private void answer(CsvWriter csv, Draw draw, int number, LocalDate day) {
    Customer customer = scene.base().numbered(draw.below(scene.customers()));
    Team team = draw.pick(List.of(Team.values()));
    Channel channel = team == Team.DIGITAL ? Channel.CHAT : Channel.PHONE;
    String at = scene.moment(day, 32_400 + draw.below(36_000));
    for (int aspect = 0; aspect < ASPECTS.size(); aspect++) {
      int expectation = 5 + draw.weighted(20, 45, 35);
      double gap = GAPS[aspect] + 0.6 * scene.story().haste(team, day);
      int perception = Math.clamp(Math.round(expectation - gap + draw.between(-1.4, 1.4)), 1, 7);
      csv.writeRecord(
          String.format(Locale.ROOT, "V%05d", number),
          at,
          ASPECTS.get(aspect),
          Integer.toString(expectation),
          Integer.toString(perception),
          "7",
          channel.code(),
          team.label(),
          customer.segment(),
          SOURCE);
    }
  }
}
