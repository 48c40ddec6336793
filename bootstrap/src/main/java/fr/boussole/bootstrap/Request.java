package fr.boussole.bootstrap;

import java.nio.file.Path;
import java.util.List;

/** What the command line asks for. */
sealed interface Request {

  /** The folder that holds the installation. */
  Path data();

  /**
   * Serve the pages until stopped.
   *
   * @param port 0 for any free one, else up to 65535
   * @param empty whether a new data folder starts without the demo organisation
   * @param demoAccounts whether the demo accounts may sign in whatever the folder holds
   */
  record Run(int port, Path data, boolean empty, boolean demoAccounts) implements Request {
    public Run {
      if (port < 0 || port > 65535) {
        throw StartRefused.misused(
            "--port goes from 0 (any free port) to 65535, not " + port + ".");
      }
    }
  }

  /** Do one of {@link Boussole#TASKS}, then end. */
  record Task(String name, Path data, List<String> arguments) implements Request {
    public Task {
      arguments = List.copyOf(arguments);
    }
  }
}
