package fr.boussole.files.mapping;

import fr.boussole.application.mapping.MappingProblem;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.domain.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with a file, and on which line each of its places is. */
final class YamlProblems {

  private final List<MappingProblem> problems = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  /** Notes where a place of the mapping is written. */
  void place(String place, Node node) {
    lines.put(place, line(node));
  }

  void add(String place, Node node, String french, String english) {
    problems.add(new MappingProblem(place, line(node), new Text(french, english)));
  }

  void add(int line, String french, String english) {
    problems.add(new MappingProblem("", line, new Text(french, english)));
  }

  /** Makes something that says itself what is wrong with it; null when it refuses. */
  <T> @Nullable T make(String place, Supplier<T> something) {
    try {
      return something.get();
    } catch (MappingRefused refused) {
      for (MappingProblem problem : refused.problems()) {
        MappingProblem within = problem.within(place);
        problems.add(within.at(line(within.place())));
      }
      return null;
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  MappingRefused refused() {
    problems.sort(Comparator.comparingInt(MappingProblem::line));
    return new MappingRefused(problems);
  }

  /** The line of a place, else of what it lies in. */
  private int line(String place) {
    String outer = place;
    while (!lines.containsKey(outer) && !outer.isEmpty()) {
      outer =
          outer.substring(0, Math.max(0, Math.max(outer.lastIndexOf('.'), outer.lastIndexOf('['))));
    }
    return lines.getOrDefault(outer, 1);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
