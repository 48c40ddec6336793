package fr.boussole.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.bootstrap.bench.BenchFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server killed during an import keeps what it had and nothing of that import, and the next one
 * begins it anew.
 */
class CrashIT {
  private static final int ROWS = 100_000;
  private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);
  private static final String KPIS = "api/v1/kpis?from=2024-01-01&to=2024-12-31";

  @TempDir Path folder;
  private Path data = Path.of("");
  private final List<ServerProcess> servers = new ArrayList<>();

  @BeforeEach
  void makeWay() throws IOException {
    // As root the database runs under another account, which has to pass.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    data = folder.resolve("data");
  }

  @AfterEach
  void leaveNothingRunning() throws Exception {
    for (ServerProcess server : servers) {
      server.kill();
    }
    ServerProcess.killDatabase(data);
  }

  @Test
  void aKilledImportIsBegunAnew() throws Exception {
    ServerProcess server = start();
    assertThat(server.imported(fewContacts()).path("created").asInt()).isEqualTo(2);
    JsonNode before = server.ask(KPIS);
    assertThat(before.toString()).contains("\"value\":2");
    String many = server.send(manyContactsAndABadOne());

    // While the rows are read, the first of them rejected.
    killDuring(server, many, run -> run.at("/progress/rows").asInt() > ROWS / 4);
    server = start();
    JsonNode afterOneKill = server.ask(KPIS);

    // While they become facts and figures; and the database is killed, too.
    killDuring(server, many, run -> run.at("/progress/loading").asBoolean());
    ServerProcess.killDatabase(data);
    server = start();
    JsonNode afterTwoKills = server.ask(KPIS);

    JsonNode run = server.ended(many);
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("DONE");
    assertThat(run.path("created").asInt()).isEqualTo(ROWS);
    assertThat(run.path("updated").asInt() + run.path("unchanged").asInt()).isZero();
    assertThat(run.path("rejected").asInt()).isEqualTo(1);
    assertThat(server.status(many + "/rejects.csv")).isEqualTo(200);
    JsonNode after = server.ask(KPIS);
    assertThat(after).isNotEqualTo(before);
    assertThat(List.of(before, after)).contains(afterOneKill, afterTwoKills);

    server.stop();
    server = start();
    assertThat(server.ask(KPIS)).isEqualTo(after);
    assertThat(server.ask("api/v1/imports").path("imports").findValuesAsText("state"))
        .containsExactly("DONE", "DONE");
    assertThat(importFiles()).allMatch(file -> file.toString().endsWith("-rejects.csv")).hasSize(1);
    server.stop();
  }

  @Test
  void aFileThatStopsTheServerAgainAndAgainIsGivenUp() throws Exception {
    Path many = manyContactsAndABadOne();
    ServerProcess server = start();
    JsonNode before = server.ask(KPIS);
    String address = server.send(many);
    killDuring(server, address, reading());
    server = start();
    killDuring(server, address, reading());
    server = start();
    // Asked to stop, the server does not blame the file.
    server.await(address, reading());
    server.stop();
    server = start();
    killDuring(server, address, reading());
    server = start();
    server.ended(address);
    assertNothingLeftOf(address, "stopped three times during this import", server);
    assertThat(server.ask(KPIS)).isEqualTo(before);

    // A file that is not what was sent any more is no import either.
    String damaged = server.send(many);
    killDuring(server, damaged, reading());
    Path upload = data.resolve("imports").resolve(damaged.replaceAll(".*/", "") + "-upload");
    Files.writeString(upload, "more", StandardOpenOption.APPEND);
    server = start();
    server.ended(damaged);
    assertNothingLeftOf(damaged, "Send the file again.", server);
    assertThat(server.ask(KPIS)).isEqualTo(before);
    assertThat(server.imported(many).path("created").asInt()).isEqualTo(ROWS);
    server.stop();
  }

  private ServerProcess start() throws Exception {
    ServerProcess server = ServerProcess.start(data);
    servers.add(server);
    return server;
  }

  private static void killDuring(ServerProcess server, String address, Predicate<JsonNode> far)
      throws Exception {
    JsonNode run = server.await(address, far);
    server.kill();
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("RUNNING");
  }

  private static Predicate<JsonNode> reading() {
    return run -> run.at("/progress/rows").asInt() > 0;
  }

  private void assertNothingLeftOf(String address, String problem, ServerProcess server)
      throws IOException {
    JsonNode run = server.ask(address);
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("FAILED");
    assertThat(run.path("problem").asText()).contains(problem);
    assertThat(run.path("read").asInt() + run.path("accepted").asInt()).isZero();
    assertThat(server.status(address + "/rejects.csv")).isEqualTo(404);
    assertThat(importFiles()).isEmpty();
  }

  private List<Path> importFiles() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("imports"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Path fewContacts() throws IOException {
    return Files.writeString(
        folder.resolve("few.csv"),
        """
        external_id,channel,opened_at,answered_at,talk_seconds,reason,customer,source
        1,phone,2024-11-05T10:00:00,2024-11-05T10:00:30,120,Billing,C-1,few
        2,phone,2024-11-06T10:00:00,2024-11-06T10:00:50,180,Billing,C-2,few
        """);
  }

  private Path manyContactsAndABadOne() throws IOException {
    Path plain = folder.resolve("plain.csv");
    new BenchFiles(1, ROWS, LAST_DAY, 5_000).writeContacts(plain);
    Path file = folder.resolve("many.csv");
    try (var lines = Files.lines(plain);
        var out = Files.newBufferedWriter(file)) {
      var rest = lines.iterator();
      String header = rest.next();
      String blanks = ",".repeat((int) header.chars().filter(c -> c == ',').count() - 2);
      out.write(header + "\nbad,phone,one day" + blanks + "\n");
      rest.forEachRemaining(line -> write(out, line));
    }
    return file;
  }

  private static void write(java.io.Writer out, String line) {
    try {
      out.write(line + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
