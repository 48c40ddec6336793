package fr.boussole.bootstrap.bench;

import fr.boussole.bootstrap.postgres.Database;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product itself, running beside the bench as its users run it, and asked over HTTP as they ask
 * it.
 */
public final class ServerProcess implements AutoCloseable {

  private static final String AUTHORIZATION =
      "Basic "
          + Base64.getEncoder().encodeToString("admin:boussole".getBytes(StandardCharsets.UTF_8));

  private final Process process;
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts a server without contacts on this database, and waits until it is ready. */
  public static ServerProcess start(Database database, Path folder)
      throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-jar", jar().toString(), "run", "--empty", "--demo-accounts"));
    command.addAll(List.of("--port", Integer.toString(port), "--data", folder.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    use(database, builder);
    Files.createDirectories(folder);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile());
    ServerProcess server =
        new ServerProcess(builder.start(), URI.create("http://localhost:" + port));
    server.awaitReady(folder);
    server.signIn();
    return server;
  }

  /**
   * Compares the rollups of a database with its facts.
   *
   * @param folder of a server that was closed
   * @return what the audit says; empty when nothing differs
   */
  public static Optional<String> audit(Database database, Path folder)
      throws IOException, InterruptedException {
    Path output = folder.resolve("audit.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx512m",
            "-jar",
            jar().toString(),
            "audit",
            "--data",
            folder.toString());
    use(database, builder);
    int code = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    return code == 0 ? Optional.empty() : Optional.of(Files.readString(output));
  }

  private static void use(Database database, ProcessBuilder builder) {
    builder.environment().put("BOUSSOLE_DB_URL", database.url());
    builder.environment().put("BOUSSOLE_DB_USER", database.user());
    builder.environment().put("BOUSSOLE_DB_PASSWORD", database.password());
  }

  /** The server's own jar: this class was loaded from the folder beside it. */
  private static Path jar() {
    try {
      Path here =
          Path.of(ServerProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return here.resolve("../../quarkus-run.jar").normalize();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void awaitReady(Path folder) throws IOException, InterruptedException {
    for (int tries = 0; tries < 600; tries++) {
      if (!process.isAlive()) {
        throw new IOException(
            "the server did not start:\n" + Files.readString(folder.resolve("server.log")));
      }
      try {
        if (get("/q/health/ready").statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // It does not listen yet; the next try tells.
      }
      Thread.sleep(100);
    }
    throw new IOException("the server was not ready after a minute");
  }

  /** Opens a session, as pages are asked with one; the API is asked with HTTP Basic. */
  private void signIn() throws IOException, InterruptedException {
    Matcher token =
        Pattern.compile("name=\"([^\"]*csrf[^\"]*)\" value=\"([^\"]+)\"")
            .matcher(get("/sign-in").body());
    if (!token.find()) {
      throw new IOException("the sign-in page has no form token");
    }
    String form =
        "username=admin&password=boussole&next=%2F&"
            + token.group(1)
            + "="
            + URLEncoder.encode(token.group(2), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 303) {
      throw new IOException("signing in answered " + answer.statusCode());
    }
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Asks for something that must be there. */
  void read(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
    }
  }

  /** Seconds from the first row read to the commit: the file has arrived, and is parsed. */
  double importContacts(Path file) throws IOException, InterruptedException {
    return imported(file, Map.of("kind", "contacts"));
  }

  /**
   * Seconds from the first row read to the commit.
   *
   * @param parts how the file is to be understood
   * @throws IOException when it is refused, or fails
   */
  double imported(Path file, Map<String, String> parts) throws IOException, InterruptedException {
    HttpResponse<String> accepted = upload(file, parts);
    if (accepted.statusCode() != 202) {
      throw new IOException(
          "the import was refused: " + accepted.statusCode() + " " + accepted.body());
    }
    String state = ended(accepted);
    if (!state.contains("\"DONE\"")) {
      throw new IOException("the import failed: " + state);
    }
    return Duration.between(moment(state, "startedAt"), moment(state, "finishedAt")).toNanos()
        / 1e9;
  }

  /**
   * Sends a file to be imported.
   *
   * @param parts of the form, besides the file
   */
  public HttpResponse<String> upload(Path file, Map<String, String> parts)
      throws IOException, InterruptedException {
    String boundary = UUID.randomUUID().toString();
    StringBuilder before = new StringBuilder();
    parts.forEach(
        (name, value) ->
            before.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, name, value)));
    before.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, file.getFileName()));
    HttpRequest.BodyPublisher body =
        HttpRequest.BodyPublishers.concat(
            HttpRequest.BodyPublishers.ofString(before.toString()),
            HttpRequest.BodyPublishers.ofFile(file),
            HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return client.send(
        request("/api/v1/imports")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(body)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Waits for an import that was accepted, and gives what is told of it then. */
  public String ended(HttpResponse<String> accepted) throws IOException, InterruptedException {
    String path = URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath();
    while (true) {
      HttpResponse<String> told = get(path);
      if (told.statusCode() != 200) {
        throw new IOException(path + " answered " + told.statusCode() + ": " + told.body());
      }
      if (!told.body().contains("\"RUNNING\"")) {
        return told.body();
      }
      Thread.sleep(50);
    }
  }

  private static Instant moment(String state, String field) throws IOException {
    Matcher found = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(state);
    if (!found.find()) {
      throw new IOException("no " + field + " in " + state);
    }
    return Instant.parse(found.group(1));
  }

  /**
   * Memory of the server's process in megabytes, from what the system says.
   *
   * @param line {@code VmRSS} for now, {@code VmHWM} for the most so far
   */
  public long memory(String line) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(text -> text.startsWith(line))
        .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Its process, to be watched. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    return path.startsWith("/api/") ? request.header("Authorization", AUTHORIZATION) : request;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    client.close();
  }
}
