package fr.boussole.persistence.rollup;

import fr.boussole.domain.period.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Windows of a question in SQL. */
final class Windows {

  private Windows() {}

  /**
   * The windows as a relation {@code w (place, first, after)}; days are typed values, so they may
   * stand in the text.
   */
  static String of(List<Period> windows) {
    return IntStream.range(0, windows.size())
        .mapToObj(
            place ->
                "(%d, DATE '%s', DATE '%s')"
                    .formatted(place, windows.get(place).start(), windows.get(place).end()))
        .collect(Collectors.joining(", ", "(VALUES ", ") w (place, first, after)"));
  }
}
