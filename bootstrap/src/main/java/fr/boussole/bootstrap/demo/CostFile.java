package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** What each team and channel cost in each month, the running one up to yesterday. */
record CostFile(Scene scene, Activity activity) implements FactFile {

  @Override
  public String kind() {
    return "costs";
  }

  @Override
  public String fileName() {
    return "demo-couts.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord("external_id", "day", "until", "amount", "channel", "team", "source");
    Draw draw = scene.draw(kind());
    activity
        .received()
        .forEach(
            (desk, contacts) ->
                csv.writeRecord(
                    "%s %s %s".formatted(desk.month(), desk.channel().code(), desk.team().label()),
                    later(desk.month().atDay(1), scene.first()).toString(),
                    end(desk.month()).toString(),
                    String.format(
                        Locale.ROOT,
                        "%.2f",
                        contacts * perContact(desk.channel()) * draw.between(0.93, 1.07)),
                    desk.channel().code(),
                    desk.team().label(),
                    SOURCE));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private LocalDate end(YearMonth month) {
    LocalDate last = month.atEndOfMonth();
    return last.isAfter(scene.yesterday()) ? scene.yesterday() : last;
  }

  private static double perContact(Channel channel) {
    return switch (channel) {
      case PHONE -> 5.4;
      case CHAT -> 3.2;
      case EMAIL -> 4.1;
      case SOCIAL -> 3.6;
      case FORM -> 3.8;
    };
  }
}
