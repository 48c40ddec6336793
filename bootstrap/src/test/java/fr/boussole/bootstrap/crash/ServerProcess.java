package fr.boussole.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A packaged Boussole that runs on a data folder, without the demo organisation. */
record ServerProcess(Process process, String address, Path data) {
  private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Pattern READY = Pattern.compile("Boussole is ready: (\\S+)");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Starts it and waits until it says its address. */
  static ServerProcess start(Path data) throws Exception {
    Path output = data.resolveSibling("output.txt");
    var builder =
        command(data, "run", "--empty", "--demo-accounts", "--port", "0")
            .redirectOutput(output.toFile());
    Process process = builder.start();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      Matcher ready = READY.matcher(Files.readString(output));
      if (ready.find()) {
        return new ServerProcess(process, ready.group(1), data);
      }
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        process.destroyForcibly();
        throw new AssertionError("does not start: " + Files.readString(output));
      }
      Thread.sleep(50);
    }
  }

  /** What {@code boussole audit} says of a folder that no server uses. */
  static String audit(Path data) throws Exception {
    Path output = data.resolveSibling("audit.txt");
    Process process = command(data, "audit").redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("audits").isTrue();
    return Files.readString(output);
  }

  private static ProcessBuilder command(Path data, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // They live for seconds: compiling them well would be the longest part of their lives.
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-jar", APPLICATION.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("BOUSSOLE_"));
    return builder;
  }

  /** As one asks a process to end: it may finish what it does. */
  void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .as("ends when asked to")
        .isTrue();
  }

  /** As a power cut does, but for the database, which lives in a process of its own. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Kills the database that a server left on a folder, when there is one. */
  static void killDatabase(Path data) throws IOException {
    Path file = data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
    if (Files.exists(file)) {
      long pid = Long.parseLong(Files.readAllLines(file).getFirst());
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  /** Sends a file of contacts; returns the address of its import. */
  String send(Path file) {
    return send(file, "contacts");
  }

  /** Sends a file of a kind; returns the address of its import. */
  String send(Path file, String kind) {
    Response answer =
        request()
            .multiPart("kind", kind)
            .multiPart("file", file.toFile(), "text/csv")
            .post("api/v1/imports");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    return "api/v1/imports/" + answer.path("id");
  }

  /** Asks for an import to be undone. */
  void undo(String address) {
    Response answer = request().post(address + "/undo");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
  }

  /** Sends a file and waits until it is imported. */
  JsonNode imported(Path file) throws Exception {
    JsonNode run = ended(send(file));
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("DONE");
    return run;
  }

  /** Waits until an import is done or has failed; returns it. */
  JsonNode ended(String address) throws Exception {
    return await(address, now -> !now.path("state").asText().equals("RUNNING"));
  }

  /** Asks for a running import until it has come so far; returns it. */
  JsonNode await(String address, Predicate<JsonNode> far) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    JsonNode run = ask(address);
    while (!far.test(run)) {
      assertThat(Instant.now()).as("no further than " + run).isBefore(deadline);
      Thread.sleep(20);
      run = ask(address);
    }
    return run;
  }

  JsonNode ask(String path) throws IOException {
    Response answer = request().get(path);
    assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(200);
    return JSON.readTree(answer.asString());
  }

  int status(String path) {
    return request().get(path).statusCode();
  }

  private RequestSpecification request() {
    return RestAssured.given()
        .baseUri(address)
        .basePath("/")
        .urlEncodingEnabled(false)
        .header("Accept-Language", "en")
        .auth()
        .preemptive()
        .basic("admin", "boussole");
  }
}
