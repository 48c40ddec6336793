package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.boussole.domain.fact.SurveyKind;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Help pages and bots: what customers settled without an agent. One in twenty-five says what they
 * thought of it, in the survey file.
 */
record SelfcareFile(Scene scene, SurveyFile surveys) implements FactFile {
  private static final String[] CHANNELS = {"faq", "espace client", "chatbot", "callbot"};
  private static final double[] SHARES = {40, 25, 25, 10};
  private static final double SESSIONS_PER_CUSTOMER = 0.9;
  private static final double RESPONSE = 0.04;

  @Override
  public String kind() {
    return "selfcare_sessions";
  }

  @Override
  public String fileName() {
    return "demo-selfcare.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord(
        "external_id",
        "started_at",
        "channel",
        "automated",
        "resolved",
        "handed_over",
        "followed_by_contact",
        "customer",
        "reason",
        "segment",
        "source");
    Draw draw = scene.draw(kind());
    double perDay = scene.customers() * SESSIONS_PER_CUSTOMER / 365;
    int number = 0;
    for (LocalDate day : scene.days()) {
      double more = 1 + 0.4 * scene.story().shift(day);
      for (int left = draw.count(perDay * more); left > 0; left--) {
        number++;
        session(csv, draw, number, day);
      }
    }
  }

  private void session(CsvWriter csv, Draw draw, int number, LocalDate day) {
    int channel = draw.weighted(SHARES);
    boolean automated = channel >= 2;
    Reason reason = Reason.values()[draw.below(Reason.values().length)];
    boolean handedOver = automated && draw.chance(0.29);
    boolean resolved = !handedOver && draw.chance(automated ? 0.48 : 0.31);
    boolean followed = !resolved && draw.chance(0.22);
    Customer customer = scene.base().numbered(draw.below(scene.customers()));
    String id = String.format(Locale.ROOT, "S%06d", number);
    int second = 21_600 + draw.below(61_200);
    csv.writeRecord(
        id,
        scene.moment(day, second),
        CHANNELS[channel],
        Boolean.toString(automated),
        Boolean.toString(resolved),
        automated ? Boolean.toString(handedOver) : "",
        Boolean.toString(followed),
        customer.id(),
        reason.label(),
        customer.segment(),
        SOURCE);
    if (draw.chance(RESPONSE)) {
      String at = scene.moment(day, second + 240);
      surveys.writeSelfcare(
          id + "-1",
          SurveyKind.CSAT,
          1 + (resolved ? draw.weighted(3, 5, 14, 40, 38) : draw.weighted(22, 26, 26, 18, 8)),
          at,
          customer,
          CHANNELS[channel]);
      surveys.writeSelfcare(
          id + "-2",
          SurveyKind.CES,
          1 + (resolved ? draw.weighted(2, 4, 12, 38, 44) : draw.weighted(16, 24, 28, 22, 10)),
          at,
          customer,
          CHANNELS[channel]);
    }
  }
}
