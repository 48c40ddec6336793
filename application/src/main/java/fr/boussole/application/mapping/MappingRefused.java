package fr.boussole.application.mapping;

import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A mapping says what cannot be done; it tells everything that is wrong at once. */
public final class MappingRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<MappingProblem> problems;

  /**
   * @param problems at least one
   */
  public MappingRefused(List<MappingProblem> problems) {
    super(said(problems, Text::english));
    this.problems = List.copyOf(problems);
  }

  /** At least one, in the order of the mapping. */
  public List<MappingProblem> problems() {
    return problems;
  }

  /** All of them as one sentence. */
  public Text sentence() {
    return new Text(said(problems, Text::french), said(problems, Text::english));
  }

  static void when(List<MappingProblem> problems) {
    if (!problems.isEmpty()) {
      throw new MappingRefused(problems);
    }
  }

  private static String said(List<MappingProblem> problems, Function<Text, String> language) {
    return problems.stream()
        .map(problem -> language.apply(problem.sentence()))
        .collect(Collectors.joining("\n"));
  }
}
