package fr.boussole.web.scope;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters that say what figures are about: {@code from=2026-01-01&to=2026-01-31} and one
 * parameter a dimension, given again for each further value (values may hold commas).
 */
public final class ScopeParameters {

  /** First day, included. */
  public static final String FROM = "from";

  /** Last day, included. */
  public static final String TO = "to";

  /** The longest period that is answered. */
  public static final int LONGEST_YEARS = 10;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private ScopeParameters() {}

  /** The filter these parameters say; blank values, as forms send them, say nothing. */
  public static Filter filter(Map<String, List<String>> parameters) {
    Filter filter = Filter.all();
    for (Dimension dimension : Dimension.values()) {
      Set<String> values = new LinkedHashSet<>();
      parameters.getOrDefault(dimension.word(), List.of()).stream()
          .filter(value -> !value.isBlank())
          .forEach(values::add);
      filter = values.isEmpty() ? filter : filter.with(dimension, values);
    }
    return filter;
  }

  /** The day this text says, as {@code 2026-01-31}; empty when it says none of our time. */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /** Appends a parameter to an address that may have some already. */
  public static void append(StringBuilder address, String name, String value) {
    address
        .append(address.indexOf("?") < 0 ? '?' : '&')
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /** Appends the parameters that say this filter. */
  public static void append(StringBuilder address, Filter filter) {
    filter
        .values()
        .forEach(
            (dimension, values) ->
                values.forEach(value -> append(address, dimension.word(), value)));
  }
}
