package fr.boussole.bootstrap.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.bootstrap.bench.ServerProcess;
import fr.boussole.bootstrap.postgres.Database;
import fr.boussole.bootstrap.postgres.EmbeddedPostgres;
import fr.boussole.bootstrap.postgres.Folders;
import fr.boussole.bootstrap.postgres.ServerSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Damaged files through the API of a server: each is taken or refused with a sentence, the facts
 * are as many as the imports say and the rollups as the facts, and the server does not grow.
 */
final class ServerFuzz implements AutoCloseable {

  /** Its heap has 512 MB; what a JVM needs beside it comes on top. */
  static final long MOST_MEGABYTES = 900;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<ImportKind, Long> created = new EnumMap<>(ImportKind.class);
  private final Fuzz fuzz;
  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final ServerProcess server;
  private int done;
  private int failed;
  private int refused;

  /** Starts a server on an empty database in the folder; what an earlier run left is replaced. */
  ServerFuzz(Fuzz fuzz, Path folder) throws IOException, InterruptedException {
    this.fuzz = fuzz;
    this.folder = folder;
    Folders.delete(folder);
    Files.createDirectories(folder);
    this.postgres =
        EmbeddedPostgres.start(folder.resolve("database"), ServerSettings.forThisMachine());
    this.server = ServerProcess.start(postgres.database(), folder.resolve("server"));
  }

  /** Sends a file, and waits until it is imported or refused. */
  void send(Sample sample) throws IOException, InterruptedException {
    Path file = folder.resolve(sample.name());
    Files.write(file, sample.content());
    try {
      HttpResponse<String> answer = server.upload(file, parts(sample));
      if (answer.statusCode() == 202) {
        note(sample, mapper.readTree(server.ended(answer)));
      } else if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
        refused++;
        if (answer.body().isBlank()) {
          fuzz.broken(sample, "the API refused without a sentence");
        }
      } else {
        fuzz.broken(sample, "the API answered " + answer.statusCode() + ": " + answer.body());
      }
    } catch (IOException failure) {
      fuzz.broken(sample, "the server does not answer as it should: " + failure);
      throw failure;
    } finally {
      Files.delete(file);
    }
  }

  /** The kind of a template; of two files of tools one is to be recognised. */
  private static Map<String, String> parts(Sample sample) {
    return sample
        .mapping()
        .template()
        .map(kind -> Map.of("kind", kind.word()))
        .orElseGet(
            () ->
                sample.number() % 200 == 0 ? Map.of() : Map.of("mapping", sample.mapping().name()));
  }

  private void note(Sample sample, JsonNode told) {
    switch (told.path("state").asText()) {
      case "DONE" -> {
        done++;
        for (JsonNode part : told.path("parts")) {
          ImportKind kind = ImportKind.of(part.path("kind").asText()).orElseThrow();
          created.merge(kind, part.path("created").asLong(), Long::sum);
        }
      }
      case "FAILED" -> {
        failed++;
        if (told.path("problem").asText("").isBlank()) {
          fuzz.broken(sample, "the import failed without a sentence");
        }
      }
      default -> fuzz.broken(sample, "the import ended as " + told);
    }
  }

  /** Compares the facts with what the imports said, ends the server, and audits its rollups. */
  void check() throws SQLException, IOException, InterruptedException {
    Database database = postgres.database();
    long facts = 0;
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      for (ImportKind kind : ImportKind.values()) {
        long told = created.getOrDefault(kind, 0L);
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table(kind))) {
          row.next();
          facts += row.getLong(1);
          if (row.getLong(1) != told) {
            fuzz.tally()
                .violation(
                    "%s: %d facts, the imports told %d".formatted(kind, row.getLong(1), told));
          }
        }
      }
    }
    try (Stream<String> log = Files.lines(folder.resolve("server/server.log"))) {
      log.filter(line -> line.contains(" ERROR "))
          .forEach(line -> fuzz.tally().violation("the server says: " + line));
    }
    long memory = server.memory("VmHWM");
    System.out.printf(
        "through the API: %,d done, %,d failed with a sentence, %,d refused at once; %,d facts;"
            + " server memory at most %,d MB%n",
        done, failed, refused, facts, memory);
    if (memory > MOST_MEGABYTES) {
      fuzz.tally().violation("the server took %,d MB".formatted(memory));
    }
    server.close();
    ServerProcess.audit(database, folder.resolve("server"))
        .ifPresent(told -> fuzz.tally().violation("the audit says: " + told));
  }

  private static String table(ImportKind kind) {
    return switch (kind) {
      case CONTACTS -> "contact";
      case SURVEYS -> "survey_answer";
      case DAILY_CONTACTS,
          AGENT_DAYS,
          QUALITY_REVIEWS,
          SELFCARE_SESSIONS,
          JOURNEY_DAYS,
          SERVQUAL_ANSWERS,
          STAFF,
          STAFF_ANSWERS,
          COSTS,
          CUSTOMERS,
          CUSTOMER_REPORTS,
          ORDERS,
          FEATURE_USES ->
          kind.word();
    };
  }

  @Override
  public void close() throws InterruptedException {
    server.close();
    postgres.close();
  }
}
