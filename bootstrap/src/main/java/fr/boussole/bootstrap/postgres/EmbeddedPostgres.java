package fr.boussole.bootstrap.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * One PostgreSQL server that lives in a folder and runs as long as this object is open.
 *
 * <p>Only one process may use a folder at a time; the caller makes sure of it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String NAME = "boussole";
  private static final int STARTS = 3;

  private final Path folder;
  private final Path cluster;
  private final Programs programs;
  private final Database database;

  private EmbeddedPostgres(Path folder, Programs programs, Database database) {
    this.folder = folder;
    this.cluster = clusterIn(folder);
    this.programs = programs;
    this.database = database;
  }

  /**
   * Starts the server of a folder, creating programs, cluster and database when it is new.
   *
   * <p>A server left running by a killed Boussole is stopped first: what its last session had not
   * committed is undone, never finished behind the back of the new one.
   *
   * @param folder created when missing, closed to other accounts
   * @throws PostgresException when it cannot start, with the reason in words
   */
  public static EmbeddedPostgres start(Path folder, ServerSettings settings) {
    try {
      return startIn(folder.toAbsolutePath().normalize(), settings);
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot use the database folder " + folder, cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PostgresException("Interrupted while the database was starting.");
    }
  }

  private static EmbeddedPostgres startIn(Path folder, ServerSettings settings)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    ServerAccount account = ServerAccount.forFolder(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Path home = Binaries.unpackInto(folder);
    String password = password(folder.resolve("password"));
    account.give(folder);
    Programs programs = new Programs(home, folder, account);
    createCluster(folder, programs);
    int port = startServer(folder, programs, settings);
    Database database = new Database(url(port, NAME), NAME, password);
    createDatabase(port, password);
    return new EmbeddedPostgres(folder, programs, database);
  }

  /** Where the server answers; the port changes at each start. */
  public Database database() {
    return database;
  }

  /** Stops the server: sessions are ended, what they had not committed is undone. */
  @Override
  public void close() {
    try {
      if (Postmaster.leftOn(cluster).isPresent()) {
        stop(folder, programs);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot stop the database in " + folder, cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path clusterIn(Path folder) {
    return folder.resolve("cluster");
  }

  private static Path outputIn(Path folder) {
    return folder.resolve("last-command.log");
  }

  /** The password of this folder, made up once; only the owner of the file may read it. */
  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Path unfinished = file.resolveSibling("password.new");
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(unfinished, HexFormat.of().formatHex(random));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  private static void createCluster(Path folder, Programs programs)
      throws IOException, InterruptedException {
    Path cluster = clusterIn(folder);
    if (Files.exists(cluster)) {
      return;
    }
    Path unfinished = folder.resolve("cluster.new");
    Folders.delete(unfinished);
    int exitCode =
        programs.run(
            outputIn(folder),
            "initdb",
            "--pgdata=" + unfinished,
            "--username=" + NAME,
            "--auth=scram-sha-256",
            "--pwfile=" + folder.resolve("password"),
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");
    if (exitCode != 0) {
      throw failure("create its files", outputIn(folder));
    }
    Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private static int startServer(Path folder, Programs programs, ServerSettings settings)
      throws IOException, InterruptedException {
    Path cluster = clusterIn(folder);
    if (Postmaster.leftOn(cluster).isPresent()) {
      stop(folder, programs);
    }
    Path log = folder.resolve("server.log");
    Files.deleteIfExists(log);
    // A second try helps when another program took the port in between, and when the children of
    // a killed server still hold its memory for a moment.
    for (int tries = 0; tries < STARTS; tries++) {
      Thread.sleep(1000L * tries);
      int port = freePort();
      Path configuration = cluster.resolve("postgresql.conf");
      Files.writeString(configuration, settings.asFile(port));
      programs.account().give(configuration);
      // Ten minutes: after a power cut the server first replays what had not reached its files.
      if (control(folder, programs, "start", "--log=" + log, "--timeout=600") == 0) {
        return port;
      }
    }
    throw failure("start", Files.exists(log) ? log : outputIn(folder));
  }

  private static void stop(Path folder, Programs programs)
      throws IOException, InterruptedException {
    if (control(folder, programs, "stop", "--mode=fast", "--timeout=120") != 0
        && control(folder, programs, "stop", "--mode=immediate", "--timeout=60") != 0) {
      throw failure("stop", outputIn(folder));
    }
  }

  private static int control(Path folder, Programs programs, String action, String... options)
      throws IOException, InterruptedException {
    String[] arguments = new String[options.length + 3];
    arguments[0] = action;
    arguments[1] = "--pgdata=" + clusterIn(folder);
    arguments[2] = "--wait";
    System.arraycopy(options, 0, arguments, 3, options.length);
    return programs.run(outputIn(folder), "pg_ctl", arguments);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void createDatabase(int port, String password) {
    try (var connection = DriverManager.getConnection(url(port, "postgres"), NAME, password);
        var statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database " + NAME);
    } catch (SQLException cause) {
      throw new PostgresException("The database does not answer: " + cause.getMessage());
    }
  }

  private static String url(int port, String name) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  private static PostgresException failure(String action, Path output) throws IOException {
    return new PostgresException(
        "The database could not %s:%n%s".formatted(action, Files.readString(output).strip()));
  }
}
