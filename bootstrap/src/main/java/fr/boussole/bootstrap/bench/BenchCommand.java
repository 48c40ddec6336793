package fr.boussole.bootstrap.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * {@code bench [--contacts N,N] [--folder DIR] [--json FILE]}: reads its words and runs the bench.
 */
public final class BenchCommand {

  private BenchCommand() {}

  /** Runs the bench; returns the exit code: 2 when a word is not understood, 1 when it fails. */
  public static int run(List<String> words) {
    List<Integer> sizes = List.of(1_000_000, 10_000_000);
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "boussole-bench");
    Path json = Path.of("boussole-bench.json");
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      if (!List.of("--contacts", "--folder", "--json").contains(option) || !rest.hasNext()) {
        System.err.println(
            "boussole: bench [--contacts 1000000,10000000] [--folder DIR] [--json FILE], not "
                + option);
        return 2;
      }
      String value = rest.next();
      switch (option) {
        case "--contacts" -> sizes = Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
        case "--folder" -> folder = Path.of(value);
        default -> json = Path.of(value);
      }
    }
    try {
      Bench.run(sizes, folder, json.toAbsolutePath(), System.out);
      return 0;
    } catch (Exception failure) {
      failure.printStackTrace(System.err);
      return 1;
    }
  }
}
