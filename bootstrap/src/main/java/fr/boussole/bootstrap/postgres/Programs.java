package fr.boussole.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs.
 *
 * @param home the folder that holds {@code bin}
 * @param workingFolder a folder the server's account may enter
 * @param account who runs them
 */
record Programs(Path home, Path workingFolder, ServerAccount account) {

  /**
   * Runs one program to its end.
   *
   * @param output the file that receives all it prints; not a pipe, which a server left running
   *     behind would keep open
   * @return its exit code
   */
  int run(Path output, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addFirst(home.resolve("bin").resolve(program).toString());
    Files.deleteIfExists(output); // it may belong to another account
    var process =
        new ProcessBuilder(account.command(command))
            .directory(workingFolder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    process.environment().put("LC_ALL", "C");
    process.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return process.start().waitFor();
  }
}
