package fr.boussole.bootstrap;

import java.io.Serial;

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

  int exitCode() {
    return exitCode;
  }
}
