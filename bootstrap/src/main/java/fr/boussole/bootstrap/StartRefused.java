package fr.boussole.bootstrap;

import java.io.Serial;
import org.flywaydb.core.api.FlywayException;

/** Boussole does not start; the message tells the person who started it why and what to do. */
final class StartRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** The command line makes no sense, as opposed to 1: the machine is not ready. */
  static final int USAGE = 2;

  private final int exitCode;

  private StartRefused(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static StartRefused because(String reason) {
    return new StartRefused(1, reason);
  }

  static StartRefused misused(String reason) {
    return new StartRefused(USAGE, reason + "\nTry: ./boussole help");
  }

  /** Why the application could not start, for the person who started it. */
  static String words(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof FlywayException)) {
      cause = cause.getCause();
    }
    String remedy =
        cause instanceof FlywayException
            ? "\nThe database was laid out by another version of Boussole: start that version, or one that"
                + " came after it."
            : "";
    return "cannot start: " + cause.getMessage() + remedy;
  }

  int exitCode() {
    return exitCode;
  }
}
