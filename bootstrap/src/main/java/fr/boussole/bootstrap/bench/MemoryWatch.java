package fr.boussole.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The most memory that a server and its database hold together, looked at four times a second.
 * Pages that processes share, as PostgreSQL's buffers, count once.
 */
final class MemoryWatch implements AutoCloseable {

  private final List<ProcessHandle> roots;
  private final Thread watcher;
  private volatile long most;
  private volatile boolean over;

  private MemoryWatch(List<ProcessHandle> roots) {
    this.roots = roots;
    this.watcher = Thread.ofPlatform().daemon().name("memory").unstarted(this::watch);
  }

  /** Watches processes and those that they start. */
  static MemoryWatch of(ProcessHandle... roots) {
    MemoryWatch watch = new MemoryWatch(List.of(roots));
    watch.watcher.start();
    return watch;
  }

  private void watch() {
    while (!over) {
      long now =
          roots.stream()
              .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
              .mapToLong(MemoryWatch::kilobytes)
              .sum();
      most = Math.max(most, now);
      try {
        Thread.sleep(250);
      } catch (InterruptedException ended) {
        return;
      }
    }
  }

  /** Its share of what is in memory; 0 for a process that has just ended. */
  private static long kilobytes(ProcessHandle process) {
    Path memory = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
    try (Stream<String> lines = Files.lines(memory)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }

  /** In megabytes, so far. */
  long most() {
    return most / 1_024;
  }

  @Override
  public void close() {
    over = true;
    watcher.interrupt();
  }
}
