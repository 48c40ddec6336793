package fr.boussole.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server is killed at thirty random moments while it imports and undoes, its database with it now
 * and then. Whatever the moment, the figures are those before an import or after it; and in the end
 * those of a server that did the same, one after the other, and was left in peace.
 */
class CrashAnywhereIT {
  private static final int KILLS = 30;
  private static final int AT_LEAST_BROKEN_OFF = 8;

  /** The kill comes up to so much of a step's time after it is asked for: some are done by then. */
  private static final double OF_A_STEP = 1.2;

  @TempDir Path folder;
  private final List<ServerProcess> servers = new ArrayList<>();
  private final long seed = Long.getLong("crash.seed", 1);
  private final Random random = new Random(seed);

  @AfterEach
  void leaveNothingRunning() throws Exception {
    for (ServerProcess server : servers) {
      server.kill();
      ServerProcess.killDatabase(server.data());
    }
  }

  @Test
  void figuresAreThoseBeforeOrAfterNeverBetween() throws Exception {
    System.out.println("CrashAnywhereIT: -Dcrash.seed=" + seed);
    // As root the database runs under another account, which has to pass.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    List<List<Step>> rounds = rounds();
    Peace peace = inPeace(rounds.stream().flatMap(List::stream).toList());
    List<Figures> figures = peace.figures();

    Path data = folder.resolve("killed");
    ServerProcess server = start(data);
    Duration usual = peace.usual();
    int done = 0;
    int brokenOff = 0;
    for (int round = 0; round < KILLS; round++) {
      List<Step> steps = rounds.get(round);
      List<Figures> possible = figures.subList(done, done + steps.size() + 1);
      long millis = random.nextLong(Math.round(OF_A_STEP * usual.toMillis()));
      List<Step> acknowledged = killWhileAsking(server, steps, millis);
      Instant killed = Instant.now();
      if (round % 3 == 2) {
        ServerProcess.killDatabase(data);
      }
      if (round % 6 == 5) {
        assertThat(ServerProcess.audit(data)).contains("no difference");
      }
      server = start(data);
      Instant begin = Instant.now();
      assertAmong(possible, Figures.of(server));
      boolean resumed = false;
      for (Step step : steps) {
        resumed |= finish(server, step, acknowledged.contains(step), killed);
      }
      if (resumed) {
        brokenOff++;
        usual = usual.plus(Duration.between(begin, Instant.now())).dividedBy(2);
      }
      assertThat(Figures.of(server))
          .as("round %d, seed %d", round, seed)
          .isEqualTo(possible.getLast());
      done += steps.size();
    }
    System.out.printf("CrashAnywhereIT: %d of %d kills broke a step off%n", brokenOff, KILLS);
    assertThat(brokenOff).isGreaterThanOrEqualTo(AT_LEAST_BROKEN_OFF);
    server.stop();

    server = start(data);
    assertThat(Figures.of(server)).isEqualTo(figures.getLast());
    assertThat(left(data.resolve("imports"))).isEmpty();
    server.stop();
    assertThat(ServerProcess.audit(data)).contains("no difference");
  }

  /** What is asked for between two kills: an import or an undo, sometimes two of them. */
  private List<List<Step>> rounds() throws IOException {
    CrashFiles files = new CrashFiles(folder);
    List<List<Step>> rounds = new ArrayList<>();
    for (int round = 0; round < KILLS; round++) {
      List<Step> steps = new ArrayList<>();
      if (round % 5 != 3) {
        steps.add(new Step.Send(files.contacts(random, contacts(round)), "contacts"));
      }
      if (round % 5 == 1) {
        steps.add(new Step.Send(files.answers(random, "answers" + round + ".csv"), "surveys"));
      }
      if (round % 5 == 3 || round % 10 == 7) {
        // Others have been imported over it since.
        steps.add(new Step.Undo(contacts(round - 2)));
      }
      rounds.add(steps);
    }
    return rounds;
  }

  private static String contacts(int round) {
    return "contacts" + round + ".csv";
  }

  /**
   * A server that is not killed.
   *
   * @param figures before the first step, and after each
   * @param usual how long a step takes
   */
  private record Peace(List<Figures> figures, Duration usual) {}

  private Peace inPeace(List<Step> steps) throws Exception {
    ServerProcess server = start(folder.resolve("peace"));
    List<Figures> figures = new ArrayList<>(List.of(Figures.of(server)));
    Duration first = Duration.ZERO;
    Duration all = Duration.ZERO;
    for (Step step : steps) {
      Instant begin = Instant.now();
      step.perform(server);
      Duration took = Duration.between(begin, Instant.now());
      first = first.isZero() ? took : first;
      all = all.plus(took);
      figures.add(Figures.of(server));
      if (step instanceof Step.Send) { // Undoing a file that others cover changes nothing.
        assertThat(figures.getLast()).isNotEqualTo(figures.get(figures.size() - 2));
      }
    }
    server.stop();
    Duration mean = all.dividedBy(steps.size());
    System.out.printf("CrashAnywhereIT: first step %s, mean of all %s%n", first, mean);
    // Each server that is killed is as new as this one was at its first step.
    return new Peace(figures, first.compareTo(mean) > 0 ? first : mean);
  }

  /** Returns the steps whose receipt the server acknowledged before it was killed. */
  private static List<Step> killWhileAsking(ServerProcess server, List<Step> steps, long millis)
      throws InterruptedException {
    Thread killer =
        new Thread(
            () -> {
              try {
                Thread.sleep(millis);
                server.kill();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
    killer.start();
    List<Step> acknowledged = new ArrayList<>();
    try {
      for (Step step : steps) {
        step.ask(server);
        acknowledged.add(step);
      }
    } catch (Exception dead) {
      assertThat(dead).isInstanceOf(IOException.class);
    }
    killer.join();
    return acknowledged;
  }

  private void assertAmong(List<Figures> possible, Figures seen) {
    int least = 0;
    for (int question = 0; question < Figures.QUESTIONS.size(); question++) {
      JsonNode answer = seen.answers().get(question);
      int asked = question;
      // An import may be resumed and end between two questions, but not the other way round.
      List<JsonNode> allowed =
          possible.subList(least, possible.size()).stream()
              .map(each -> each.answers().get(asked))
              .toList();
      assertThat(allowed).as("%s, seed %d", Figures.QUESTIONS.get(question), seed).contains(answer);
      least += allowed.indexOf(answer);
    }
  }

  /** Has a step done; returns whether it was asked for before the kill and done after it. */
  private static boolean finish(
      ServerProcess server, Step step, boolean acknowledged, Instant killed) throws Exception {
    Optional<JsonNode> asked = step.known(server).filter(step::isAsked);
    if (asked.isPresent()) {
      JsonNode run = step.ended(server);
      Optional<Instant> done = step.done(run);
      if (done.isPresent()) {
        return done.get().isAfter(killed);
      }
      // Killed after it noted the import and before it kept the file: the sender was told nothing.
      assertThat(run.path("problem").asText()).contains("Send the file again");
    }
    assertThat(acknowledged).as(step + " was acknowledged").isFalse();
    step.perform(server);
    return false;
  }

  private ServerProcess start(Path data) throws Exception {
    ServerProcess server = ServerProcess.start(data);
    servers.add(server);
    return server;
  }

  private static List<Path> left(Path imports) throws IOException {
    try (Stream<Path> files = Files.walk(imports)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
