package fr.boussole.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server is killed at thirty random moments while it imports, its database with it now and then.
 * Whatever the moment, the figures are those before an import or after it; and in the end those of
 * a server that took the same files one after the other and was left in peace.
 */
class CrashAnywhereIT {
  private static final int KILLS = 30;
  private static final int AT_LEAST_INTERRUPTED = 8;

  /** The time between sending a file and the kill: up to so much, so that some are done by then. */
  private static final double OF_AN_IMPORT = 1.2;

  private static final List<String> QUESTIONS =
      List.of(
          "api/v1/kpis?from=2024-01-01&to=2024-12-31",
          "api/v1/kpis?from=2024-05-01&to=2024-05-31&channel=phone",
          "api/v1/kpis/CONTACT_VOLUME/series?from=2024-01-01&to=2024-12-31&grain=day",
          "api/v1/kpis/CONTACT_VOLUME/breakdown?from=2024-01-01&to=2024-12-31&by=reason",
          "api/v1/kpis/CSAT/breakdown?from=2024-01-01&to=2024-12-31&by=reason");

  @TempDir Path folder;
  private final List<ServerProcess> servers = new ArrayList<>();
  private final long seed = Long.getLong("crash.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** What all questions are answered, in their order. */
  private record Figures(List<JsonNode> answers) {
    static Figures of(ServerProcess server) throws IOException {
      List<JsonNode> answers = new ArrayList<>();
      for (String question : QUESTIONS) {
        answers.add(server.ask(question));
      }
      return new Figures(answers);
    }
  }

  /** A file to be sent; its name tells it from the others. */
  private record Step(Path file, String kind) {
    String name() {
      return file.getFileName().toString();
    }
  }

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
    List<Figures> figures = inPeace(rounds.stream().flatMap(List::stream).toList());

    Path data = folder.resolve("killed");
    ServerProcess server = start(data);
    long usual = 1_500;
    int done = 0;
    int interrupted = 0;
    for (int round = 0; round < KILLS; round++) {
      List<Step> steps = rounds.get(round);
      List<Figures> possible = figures.subList(done, done + steps.size() + 1);
      List<Step> acknowledged =
          killWhileSending(server, steps, random.nextLong(Math.round(OF_AN_IMPORT * usual)));
      Instant killed = Instant.now();
      if (round % 3 == 2) {
        ServerProcess.killDatabase(data);
      }
      if (round % 6 == 5) {
        assertThat(ServerProcess.audit(data)).contains("no difference");
      }
      server = start(data);
      long begin = System.nanoTime();
      assertAmong(possible, Figures.of(server));
      boolean resumed = false;
      for (Step step : steps) {
        resumed |= finish(server, step, acknowledged.contains(step), killed);
      }
      if (resumed) {
        interrupted++;
        usual = (usual + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)) / 2;
      }
      assertThat(Figures.of(server))
          .as("round %d, seed %d", round, seed)
          .isEqualTo(possible.getLast());
      done += steps.size();
    }
    System.out.printf("CrashAnywhereIT: %d of %d kills broke an import off%n", interrupted, KILLS);
    assertThat(interrupted).isGreaterThanOrEqualTo(AT_LEAST_INTERRUPTED);
    server.stop();
    assertThat(ServerProcess.audit(data)).contains("no difference");
    assertThat(left(data.resolve("imports"))).isEmpty();
  }

  /** What is done between two kills: mostly one import, sometimes two. */
  private List<List<Step>> rounds() throws IOException {
    CrashFiles files = new CrashFiles(folder);
    List<List<Step>> rounds = new ArrayList<>();
    for (int round = 0; round < KILLS; round++) {
      List<Step> steps = new ArrayList<>();
      steps.add(new Step(files.contacts(random, "contacts" + round + ".csv"), "contacts"));
      if (round % 5 == 1) {
        steps.add(new Step(files.answers(random, "answers" + round + ".csv"), "surveys"));
      }
      rounds.add(steps);
    }
    return rounds;
  }

  /** The figures of a server that is not killed: before the first step, and after each. */
  private List<Figures> inPeace(List<Step> steps) throws Exception {
    ServerProcess server = start(folder.resolve("peace"));
    List<Figures> figures = new ArrayList<>(List.of(Figures.of(server)));
    for (Step step : steps) {
      assertDone(server.ended(server.send(step.file(), step.kind())));
      figures.add(Figures.of(server));
      assertThat(figures.getLast()).isNotEqualTo(figures.get(figures.size() - 2));
    }
    server.stop();
    return figures;
  }

  /** Returns the steps whose receipt the server acknowledged before it was killed. */
  private static List<Step> killWhileSending(ServerProcess server, List<Step> steps, long millis)
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
        server.send(step.file(), step.kind());
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
    for (int question = 0; question < QUESTIONS.size(); question++) {
      JsonNode answer = seen.answers().get(question);
      int asked = question;
      // An import may be resumed and end between two questions, but not the other way round.
      List<JsonNode> allowed =
          possible.subList(least, possible.size()).stream()
              .map(each -> each.answers().get(asked))
              .toList();
      assertThat(allowed).as("%s, seed %d", QUESTIONS.get(question), seed).contains(answer);
      least += allowed.indexOf(answer);
    }
  }

  /** Has a step done; returns whether it was begun before the kill and done after the restart. */
  private static boolean finish(
      ServerProcess server, Step step, boolean acknowledged, Instant killed) throws Exception {
    Optional<JsonNode> known = known(server, step);
    if (known.isPresent()) {
      JsonNode run = server.ended("api/v1/imports/" + known.get().path("id").asLong());
      // Killed after it noted the import and before it kept the file: the sender was told nothing.
      if (acknowledged || run.path("state").asText().equals("DONE")) {
        assertDone(run);
        return Instant.parse(run.path("finishedAt").asText()).isAfter(killed);
      }
      assertThat(run.path("problem").asText()).contains("Send the file again");
    } else {
      assertThat(acknowledged).as(step.name() + " was received").isFalse();
    }
    assertDone(server.ended(server.send(step.file(), step.kind())));
    return false;
  }

  private static Optional<JsonNode> known(ServerProcess server, Step step) throws IOException {
    for (JsonNode run : server.ask("api/v1/imports").path("imports")) {
      if (run.path("fileName").asText().equals(step.name())) {
        return Optional.of(run);
      }
    }
    return Optional.empty();
  }

  private static void assertDone(JsonNode run) {
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("DONE");
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
