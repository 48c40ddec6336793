package fr.boussole.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The real server, started, stopped and killed. */
class EmbeddedPostgresTest {
  private static final ServerSettings SMALL = new ServerSettings(512L * 1024 * 1024);

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path data;

  private final List<EmbeddedPostgres> started = new ArrayList<>();

  @AfterEach
  void leaveNoServerRunning() {
    started.forEach(EmbeddedPostgres::close);
  }

  @Test
  void keepsDataThroughRestartsAndKills() throws Exception {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    Path folder = data.resolve("a folder with spaces");

    try (var server = start(folder)) {
      execute(server, "create table word (text text)", "insert into word values ('automne')");
      assertThat(setting(server, "fsync")).isEqualTo("on");
      assertThat(setting(server, "shared_buffers")).isEqualTo("128MB");
    }
    assertThat(Files.exists(postmasterFile(folder))).isFalse();

    // A stopped server keeps its data.
    var killed = start(folder);
    assertThat(words(killed)).isEqualTo("automne");
    execute(killed, "insert into word values ('hiver')");
    kill(folder);

    // A killed server recovers all that was committed.
    var orphan = start(folder);
    assertThat(words(orphan)).isEqualTo("automne hiver");
    try (Connection unfinished = connect(orphan)) {
      unfinished.setAutoCommit(false);
      unfinished.createStatement().execute("insert into word values ('jamais')");

      // A server left behind by a killed Boussole is replaced, its open transactions undone.
      try (var successor = start(folder)) {
        assertThat(unfinished.isValid(1)).isFalse();
        assertThat(words(successor)).isEqualTo("automne hiver");
      }
    }
  }

  @Test
  void aStalePidFileOfAnotherProgramIsNoObstacle() throws Exception {
    Path folder = data.resolve("postgres");
    start(folder).close();
    Files.writeString(postmasterFile(folder), ProcessHandle.current().pid() + "\n");

    try (var server = start(folder)) {
      assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void theFolderAndThePasswordAreClosedToOthers() throws Exception {
    Path folder = data.resolve("postgres");
    try (var server = start(folder)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
      Path password = folder.resolve("password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
          .isEqualTo("rw-------");
      assertThat(server.database().toString()).doesNotContain(Files.readString(password));
    }
  }

  private EmbeddedPostgres start(Path folder) {
    EmbeddedPostgres server = EmbeddedPostgres.start(folder, SMALL);
    started.add(server);
    return server;
  }

  private static void kill(Path folder) throws IOException {
    String pid = Files.readAllLines(postmasterFile(folder)).getFirst();
    assertThat(ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly()).isTrue();
  }

  private static Path postmasterFile(Path folder) {
    return folder.resolve("cluster").resolve("postmaster.pid");
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    Database database = server.database();
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static String words(EmbeddedPostgres server) throws SQLException {
    return text(server, "select string_agg(text, ' ' order by text) from word");
  }

  private static String setting(EmbeddedPostgres server, String name) throws SQLException {
    return text(server, "show " + name);
  }

  private static String text(EmbeddedPostgres server, String query) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
