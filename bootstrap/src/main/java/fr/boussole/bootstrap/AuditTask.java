package fr.boussole.bootstrap;

import fr.boussole.application.rollup.Audit;
import fr.boussole.application.rollup.Audits;
import fr.boussole.application.rollup.Comparison;
import fr.boussole.application.rollup.Difference;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code audit [--rebuild]}: compares the rollups with the facts, after rebuilding them when asked
 * to. Ends with 0 when all is well, 1 when something differs, 2 when a word is not understood.
 */
@Dependent
class AuditTask implements QuarkusApplication {
  private final Audits audits;

  AuditTask(Audits audits) {
    this.audits = audits;
  }

  @Override
  public int run(String... arguments) {
    List<String> words = List.of(arguments);
    boolean rebuild = words.equals(List.of("--rebuild"));
    if (!rebuild && !words.isEmpty()) {
      System.err.println(
          "boussole: audit [--rebuild] [--data DIR], not " + String.join(" ", words));
      return 2;
    }
    Audit audit = rebuild ? audits.rebuild() : audits.run();
    print(audit, System.out);
    return audit.comparison().isClean() ? 0 : 1;
  }

  static void print(Audit audit, PrintStream out) {
    Comparison comparison = audit.comparison();
    out.printf(
        Locale.ROOT,
        "%s%,d facts counted, %,d rows of the rollups compared in %.1f s: %s%n",
        audit.rebuilt() ? "Rollups rebuilt. " : "",
        comparison.facts(),
        comparison.rows(),
        audit.took().toMillis() / 1000.0,
        comparison.isClean()
            ? "no difference."
            : "%,d differences.".formatted(comparison.differences()));
    comparison.first().forEach(difference -> out.println("  " + line(difference)));
    long untold = comparison.differences() - comparison.first().size();
    if (untold > 0) {
      out.printf(Locale.ROOT, "  and %,d more%n", untold);
    }
    if (!comparison.isClean()) {
      out.println("boussole audit --rebuild makes the rollups anew from the facts.");
    }
  }

  private static String line(Difference difference) {
    String values =
        difference.values().entrySet().stream()
            .map(value -> value.getKey().word() + " " + value.getValue())
            .collect(Collectors.joining(", "));
    return "%s, %s: %s is %d, should be %d"
        .formatted(
            difference.day(),
            values.isEmpty() ? "all" : values,
            difference.figure(),
            difference.stored(),
            difference.recomputed());
  }
}
