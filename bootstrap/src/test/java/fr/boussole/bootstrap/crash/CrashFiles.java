package fr.boussole.bootstrap.crash;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Random;

/**
 * Files that overlap: each brings rows of its own, and changes some that others brought, so that
 * the order in which they are taken is told by the figures.
 *
 * @param folder where they go
 */
record CrashFiles(Path folder) {
  private static final int CONTACTS = 12_000;
  private static final int ANSWERS = 4_000;
  private static final int STRIDE = 3_000;
  private static final int PLACES = 6;
  private static final int MINUTES_OF_A_YEAR = 365 * 24 * 60;
  private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 0, 0);
  private static final String[] CHANNELS = {"phone", "chat", "email"};
  private static final String[] REASONS = {"Billing", "Delivery", "Contract", "Fault"};

  Path contacts(Random random, String name) throws IOException {
    Path file = folder.resolve(name);
    int first = random.nextInt(PLACES) * STRIDE;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "external_id,channel,opened_at,answered_at,resolved_at,talk_seconds,reason,customer,source\n");
      for (int id = first; id < first + CONTACTS; id++) {
        LocalDateTime opened = FIRST.plusMinutes(random.nextInt(MINUTES_OF_A_YEAR));
        LocalDateTime answered = opened.plusSeconds(random.nextInt(300));
        int talk = random.nextInt(900);
        out.write(
            String.format(
                Locale.ROOT,
                "%d,%s,%s,%s,%s,%d,%s,C-%d,crash%n",
                id,
                CHANNELS[random.nextInt(CHANNELS.length)],
                opened,
                answered,
                random.nextInt(4) == 0 ? "" : answered.plusSeconds(talk),
                talk,
                REASONS[random.nextInt(REASONS.length)],
                random.nextInt(CONTACTS)));
      }
    }
    return file;
  }

  Path answers(Random random, String name) throws IOException {
    Path file = folder.resolve(name);
    int first = random.nextInt(PLACES) * STRIDE;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("external_id,kind,score,answered_at,contact,source\n");
      for (int id = first; id < first + ANSWERS; id++) {
        boolean recommendation = id % 2 == 0;
        out.write(
            String.format(
                Locale.ROOT,
                "R-%d,%s,%d,%s,%d,crash%n",
                id,
                recommendation ? "NPS" : "CSAT",
                recommendation ? random.nextInt(11) : 1 + random.nextInt(5),
                FIRST.plusMinutes(random.nextInt(MINUTES_OF_A_YEAR)),
                id));
      }
    }
    return file;
  }
}
