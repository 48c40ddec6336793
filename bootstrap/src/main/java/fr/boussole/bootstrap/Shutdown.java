package fr.boussole.bootstrap;

import fr.boussole.bootstrap.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops the database after those who use it, whichever way the process is asked to end. */
final class Shutdown {
  private static final CountDownLatch QUARKUS_STOPPED = new CountDownLatch(1);
  private static final long PATIENCE_SECONDS = 30;

  private Shutdown() {}

  /** Has the database stopped at the end of the process, and then its folder released. */
  static void closeAfterQuarkus(EmbeddedPostgres server, DataFolder folder) {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> close(server, folder), "stop the database"));
  }

  static void quarkusHasStopped() {
    QUARKUS_STOPPED.countDown();
  }

  private static void close(EmbeddedPostgres server, DataFolder folder) {
    try {
      // Hooks run side by side: Quarkus ends its requests and jobs in one of its own.
      boolean inTime = QUARKUS_STOPPED.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("boussole: requests did not end; stopping the database under them.");
      }
      server.close();
      folder.close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
