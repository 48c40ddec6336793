package fr.boussole.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The server process named by a cluster's {@code postmaster.pid}. */
record Postmaster(long pid) {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static Path fileIn(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /**
   * The server that still runs on a cluster, left behind by a Boussole that was killed.
   *
   * <p>A file that names no living PostgreSQL is deleted: its number may belong to another program
   * by now, or to a killed server whose parent has not collected it (a zombie), and both would make
   * PostgreSQL refuse to start.
   */
  static Optional<Postmaster> leftOn(Path cluster) throws IOException, InterruptedException {
    Path file = fileIn(cluster);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var postmaster = new Postmaster(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    long deadline = System.nanoTime() + GRACE.toNanos();
    while (postmaster.isZombie() && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    if (postmaster.isRunningPostgres()) {
      return Optional.of(postmaster);
    }
    Files.deleteIfExists(file);
    return Optional.empty();
  }

  private boolean isRunningPostgres() throws IOException {
    return !isZombie()
        && ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .flatMap(process -> process.info().command())
            .filter(command -> command.contains("postgres"))
            .isPresent();
  }

  private boolean isZombie() throws IOException {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.exists(stat)) {
      return false;
    }
    String line = Files.readString(stat);
    return line.startsWith(") Z", line.lastIndexOf(')'));
  }
}
