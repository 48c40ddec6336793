package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.application.rollup.Audits;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Many people import at once, the same contacts among others: what stands in the end is what one
 * file after the other leaves, in the order in which they were committed, without those that were
 * undone.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportsAtOnceTest {
  private static final int CLIENTS = 8;
  private static final int FILES = 40;
  private static final int ROWS = 400;
  private static final int KEYS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final LocalDateTime FIRST = LocalDateTime.of(2017, 5, 1, 8, 0);

  @Inject Callers callers;
  @Inject DataSource database;
  @Inject Audits audits;

  /** A file: by key, the seconds somebody talked, which no other file says of this key. */
  private record Sent(int number, Map<Integer, Integer> talkByKey) {
    /** Whether its sender has it undone at once, while others go on. */
    boolean isRegretted() {
      return number % 8 == 3;
    }

    String csv() {
      StringBuilder rows =
          new StringBuilder("external_id,channel,opened_at,talk_seconds,reason,source\n");
      talkByKey.forEach(
          (key, talk) ->
              rows.append(
                  "%d,phone,%s,%d,at once %d,once\n"
                      .formatted(key, FIRST.plusHours(key % 500), talk, number % 7)));
      return rows.toString();
    }
  }

  @Test
  void theLastCommittedFileSaysWhatAContactIs() throws Exception {
    Caller admin = callers.admin();
    List<Sent> files = files();
    Map<Long, Sent> byImport = new TreeMap<>();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<JsonNode>> runs = new ArrayList<>();
      for (Sent file : files) {
        byte[] content = file.csv().getBytes(StandardCharsets.UTF_8);
        runs.add(
            clients.submit(
                () -> {
                  JsonNode run = admin.upload("contacts", content);
                  return file.isRegretted() ? undone(admin, run) : run;
                }));
      }
      for (int i = 0; i < FILES; i++) {
        JsonNode run = runs.get(i).get();
        assertThat(run.path("state").asText())
            .as(run.toString())
            .isEqualTo(files.get(i).isRegretted() ? "UNDONE" : "DONE");
        byImport.put(run.path("id").asLong(), files.get(i));
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(byImport).hasSize(FILES);

    Map<Integer, Integer> expected = new TreeMap<>();
    for (long run : inOrderOfCommit(byImport)) {
      if (Objects.requireNonNull(byImport.get(run)).isRegretted()) {
        continue;
      }
      expected.putAll(Objects.requireNonNull(byImport.get(run)).talkByKey());
    }
    assertThat(standing()).isEqualTo(expected);
    assertThat(audits.run().comparison().first()).isEmpty();
    JsonNode volume = admin.ask("/api/v1/kpis/CONTACT_VOLUME?from=2017-05-01&to=2017-06-30");
    assertThat(volume.path("value").asInt()).isEqualTo(expected.size());
  }

  private static JsonNode undone(Caller admin, JsonNode run) throws InterruptedException {
    String address = "/api/v1/imports/" + run.path("id").asLong();
    assertThat(admin.request().post(address + "/undo").statusCode()).isEqualTo(202);
    Instant deadline = Instant.now().plus(PATIENCE);
    JsonNode now = admin.ask(address);
    while (!now.path("state").asText().equals("UNDONE")) {
      assertThat(Instant.now()).as("not undone: " + now).isBefore(deadline);
      Thread.sleep(20);
      now = admin.ask(address);
    }
    return now;
  }

  private static List<Sent> files() {
    Random random = new Random(7);
    List<Sent> files = new ArrayList<>();
    for (int number = 0; number < FILES; number++) {
      Map<Integer, Integer> talk = new TreeMap<>();
      while (talk.size() < ROWS) {
        talk.put(random.nextInt(KEYS), number + FILES * random.nextInt(20));
      }
      files.add(new Sent(number, talk));
    }
    return files;
  }

  private List<Long> inOrderOfCommit(Map<Long, Sent> runs) throws SQLException {
    List<Long> ids = new ArrayList<>();
    read(
        "SELECT id, sequence FROM import_run WHERE sequence IS NOT NULL ORDER BY sequence",
        row -> ids.add(row.getLong("id")));
    assertThat(ids).containsAll(runs.keySet()).hasSameSizeAs(new HashSet<>(ids));
    ids.retainAll(runs.keySet());
    return ids;
  }

  private Map<Integer, Integer> standing() throws SQLException {
    Map<Integer, Integer> standing = new TreeMap<>();
    read(
        "SELECT c.external_id, c.talk_seconds FROM contact c"
            + " JOIN dimension_value v ON v.id = c.source WHERE v.name = 'once'",
        row ->
            assertThat(
                    standing.put(
                        Integer.valueOf(row.getString("external_id")), row.getInt("talk_seconds")))
                .isNull());
    return standing;
  }

  private interface Reading {
    void of(ResultSet row) throws SQLException;
  }

  private void read(String sql, Reading reading) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reading.of(rows);
      }
    }
  }
}
