package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.util.List;

/**
 * Everybody on the payroll: the people of the teams, those who left during the year, and newcomers
 * still in training.
 */
record StaffFile(Scene scene) implements FactFile {
  private static final List<String> LEAVERS =
      List.of("Agathe N.", "Boris F.", "Coline D.", "David S.", "Estelle R.");
  private static final List<String> NEWCOMERS = List.of("Farah M.", "Gaspard L.", "Hélène T.");

  @Override
  public String kind() {
    return "staff";
  }

  @Override
  public String fileName() {
    return "demo-effectif.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord("agent", "hired_on", "left_on", "team", "source");
    Draw draw = scene.draw(kind());
    for (Team team : Team.values()) {
      for (String person : team.people()) {
        row(csv, person, scene.first().minusDays(60 + draw.below(2_600)), "", team);
      }
    }
    // The last one left a few days ago: the last month has its leaver.
    for (int index = 0; index < LEAVERS.size(); index++) {
      LocalDate left = scene.yesterday().minusDays(9 + 75L * index);
      LocalDate hired = left.minusDays(200 + draw.below(1_500));
      row(csv, LEAVERS.get(index), hired, left.toString(), teamOf(index + 1));
    }
    for (int index = 0; index < NEWCOMERS.size(); index++) {
      LocalDate hired = scene.yesterday().minusDays(12 + 21L * index);
      row(csv, NEWCOMERS.get(index), hired, "", teamOf(index + 2));
    }
  }

  private static Team teamOf(int index) {
    return Team.values()[index % Team.values().length];
  }

  private static void row(CsvWriter csv, String person, LocalDate hired, String left, Team team) {
    csv.writeRecord(person, hired.toString(), left, team.label(), SOURCE);
  }
}
