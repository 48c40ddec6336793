package fr.boussole.bootstrap.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * {@code bench [--contacts N,N]} measures loading and questions, {@code bench --files [--rows N]
 * [--sheet-rows N] [--megabytes N] [--check]} files as tools write them, and with {@code --check}
 * whether they reach what they must; both with {@code [--folder DIR] [--json FILE]}.
 */
public final class BenchCommand {

  private static final Set<String> OPTIONS =
      Set.of("--contacts", "--folder", "--json", "--rows", "--sheet-rows", "--megabytes");

  private List<Integer> sizes = List.of(1_000_000, 10_000_000);
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "boussole-bench");
  private Path json = Path.of("boussole-bench.json");
  private boolean files;
  private boolean check;
  private int rows = 2_000_000;
  private int sheetRows = 1_000_000;
  private int megabytes;

  private BenchCommand() {}

  /**
   * Runs the bench; returns the exit code: 2 when a word is not understood, 1 when it fails or
   * misses a bar.
   */
  public static int run(List<String> words) {
    BenchCommand command = new BenchCommand();
    if (!command.understands(words.iterator())) {
      System.err.println(
          "boussole: bench [--contacts 1000000,10000000] [--folder DIR] [--json FILE], or bench"
              + " --files [--rows 2000000] [--sheet-rows 1000000] [--megabytes 0] [--check]"
              + " [--folder DIR] [--json FILE], not "
              + String.join(" ", words));
      return 2;
    }
    try {
      return command.run();
    } catch (Exception failure) {
      failure.printStackTrace(System.err);
      return 1;
    }
  }

  private int run() throws Exception {
    Path figures = json.toAbsolutePath();
    if (!files) {
      Bench.run(sizes, folder, figures, System.out);
      return 0;
    }
    FileBench.Outcome outcome = FileBench.run(rows, sheetRows, megabytes, folder, System.out);
    Bench.write(outcome.rows(), figures);
    System.out.println("Figures are in " + figures);
    outcome.misses().forEach(miss -> System.out.println("MISSED  " + miss));
    return check && !outcome.misses().isEmpty() ? 1 : 0;
  }

  private boolean understands(Iterator<String> words) {
    while (words.hasNext()) {
      String option = words.next();
      if (option.equals("--files") || option.equals("--check")) {
        files = true;
        check |= option.equals("--check");
        continue;
      }
      if (!OPTIONS.contains(option) || !words.hasNext()) {
        return false;
      }
      String value = words.next();
      switch (option) {
        case "--contacts" -> sizes = Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
        case "--rows" -> rows = Integer.parseInt(value);
        case "--sheet-rows" -> sheetRows = Integer.parseInt(value);
        case "--megabytes" -> megabytes = Integer.parseInt(value);
        case "--folder" -> folder = Path.of(value);
        default -> json = Path.of(value);
      }
    }
    return true;
  }
}
