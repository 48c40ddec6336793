package fr.boussole.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What somebody asks a server for; a file's name tells it from all others. */
sealed interface Step {

  /** Name of the file it is about. */
  String file();

  /** Asks for it; returns once the server says that it will be done. */
  void ask(ServerProcess server) throws IOException;

  /** Whether the server, which knows this import of the file, was asked. */
  boolean isAsked(JsonNode run);

  /** When it was done; empty while it is not. */
  Optional<Instant> done(JsonNode run);

  /** That the file is imported. */
  record Send(Path path, String kind) implements Step {
    @Override
    public String file() {
      return path.getFileName().toString();
    }

    @Override
    public void ask(ServerProcess server) {
      server.send(path, kind);
    }

    @Override
    public boolean isAsked(JsonNode run) {
      return true;
    }

    @Override
    public Optional<Instant> done(JsonNode run) {
      return moment(run, "DONE", "finishedAt");
    }
  }

  /** That its import is undone. */
  record Undo(String file) implements Step {
    @Override
    public void ask(ServerProcess server) throws IOException {
      server.undo(address(known(server).orElseThrow()));
    }

    @Override
    public boolean isAsked(JsonNode run) {
      return !run.path("undoneBy").isNull();
    }

    @Override
    public Optional<Instant> done(JsonNode run) {
      return moment(run, "UNDONE", "undoneAt");
    }
  }

  /** Has it done from beginning to end. */
  default void perform(ServerProcess server) throws Exception {
    ask(server);
    JsonNode run = ended(server);
    assertThat(done(run)).as(run.toString()).isPresent();
  }

  /** Waits until it is done, or cannot be any more; returns its import. */
  default JsonNode ended(ServerProcess server) throws Exception {
    return server.await(
        address(known(server).orElseThrow()),
        run -> done(run).isPresent() || run.path("state").asText().equals("FAILED"));
  }

  /** The latest import of its file. */
  default Optional<JsonNode> known(ServerProcess server) throws IOException {
    for (JsonNode run : server.ask("api/v1/imports").path("imports")) {
      if (run.path("fileName").asText().equals(file())) {
        return Optional.of(run);
      }
    }
    return Optional.empty();
  }

  private static String address(JsonNode run) {
    return "api/v1/imports/" + run.path("id").asLong();
  }

  private static Optional<Instant> moment(JsonNode run, String state, String field) {
    return run.path("state").asText().equals(state)
        ? Optional.of(Instant.parse(run.path(field).asText()))
        : Optional.empty();
  }
}
