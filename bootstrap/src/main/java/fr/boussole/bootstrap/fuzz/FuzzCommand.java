package fr.boussole.bootstrap.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code fuzz [--files N] [--seed N] [--first N] [--folder DIR] [--server yes|no]}: reads damaged
 * files in this process, and every hundredth through the API of a server.
 */
public final class FuzzCommand {

  private static final Set<String> OPTIONS =
      Set.of("--files", "--seed", "--first", "--folder", "--server");
  private static final int ONE_IN = 100;
  private static final long MOST_GROWN = 20L << 20;
  private static final int MOST_OPENED = 20;

  private long files = 100_000;
  private long seed = 1;
  private long first;
  private boolean asked = true;
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "boussole-fuzz");

  private FuzzCommand() {}

  /** Runs it; returns the exit code: 2 when a word is not understood, 1 when a rule is broken. */
  public static int run(List<String> words) {
    FuzzCommand command = new FuzzCommand();
    try {
      if (!command.understands(words.iterator())) {
        System.err.println(
            "boussole: fuzz [--files 100000] [--seed 1] [--first 0] [--folder DIR]"
                + " [--server yes|no], not "
                + String.join(" ", words));
        return 2;
      }
      return command.run();
    } catch (Exception failure) {
      failure.printStackTrace(System.err);
      return 1;
    }
  }

  private boolean understands(Iterator<String> words) {
    while (words.hasNext()) {
      String option = words.next();
      if (!OPTIONS.contains(option) || !words.hasNext()) {
        return false;
      }
      String value = words.next();
      switch (option) {
        case "--files" -> files = Long.parseLong(value);
        case "--seed" -> seed = Long.parseLong(value);
        case "--first" -> first = Long.parseLong(value);
        case "--server" -> asked = value.equals("yes");
        default -> folder = Path.of(value);
      }
    }
    return true;
  }

  private int run() throws Exception {
    Files.createDirectories(folder);
    try (Fuzz fuzz = new Fuzz(seed, folder)) {
      readAll(fuzz);
      if (asked) {
        sendSome(fuzz);
      }
      System.out.print(fuzz.tally().summary());
      return fuzz.tally().violations().isEmpty() ? 0 : 1;
    }
  }

  private void readAll(Fuzz fuzz) throws Exception {
    long start = System.nanoTime();
    long heap = 0;
    long opened = 0;
    for (long done = 0; done < files; done++) {
      fuzz.read(fuzz.sample(first + done));
      if (done == files / 10) {
        heap = heap();
        opened = opened();
      }
      if ((done + 1) % Math.max(1, files / 10) == 0) {
        System.out.printf(
            "%,d files in %,d s%n", done + 1, (System.nanoTime() - start) / 1_000_000_000);
      }
    }
    long grown = heap() - heap;
    long more = opened() - opened;
    System.out.printf(
        "heap after a collection: %,d kB at a tenth, %,d kB at the end; %d files opened and not"
            + " closed between%n",
        heap >> 10, (heap + grown) >> 10, more);
    if (grown > Math.max(MOST_GROWN, heap / 10)) {
      fuzz.tally().violation("the heap grew by %,d kB".formatted(grown >> 10));
    }
    if (more > MOST_OPENED) {
      fuzz.tally().violation("%d files stay open".formatted(more));
    }
  }

  private void sendSome(Fuzz fuzz) throws Exception {
    try (ServerFuzz server = new ServerFuzz(fuzz, folder.resolve("api"))) {
      for (long done = 0; done < files; done += ONE_IN) {
        server.send(fuzz.sample(first + done));
      }
      server.check();
    }
  }

  @SuppressWarnings("SystemGC")
  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** How many files this process has open; 0 where the system does not tell. */
  private static long opened() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(descriptors)) {
      return open.count();
    }
  }
}
