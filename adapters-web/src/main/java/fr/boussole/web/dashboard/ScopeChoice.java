package fr.boussole.web.dashboard;

import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Rules;
import fr.boussole.domain.scope.Scope;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the pages are about, as it stands in the address: {@code ?period=28d&channel=phone}. Words
 * that mean nothing are passed over, so that an old link still opens.
 */
record ScopeChoice(PeriodChoice choice, Period period, Filter filter) {

  /** The dimensions offered as filters, in the order in which they are shown. */
  static final List<Dimension> DIMENSIONS =
      List.of(
          Dimension.CHANNEL,
          Dimension.REASON,
          Dimension.TEAM,
          Dimension.SEGMENT,
          Dimension.PRIORITY);

  private static final int LONGEST_YEARS = 10;

  /**
   * Reads an address.
   *
   * @param last the last day that figures can be about
   */
  static ScopeChoice of(MultivaluedMap<String, String> query, LocalDate last) {
    Filter filter = Filter.all();
    for (Dimension dimension : Dimension.values()) {
      Set<String> values = new LinkedHashSet<>();
      query.getOrDefault(dimension.word(), List.of()).stream()
          .filter(value -> !value.isBlank())
          .forEach(values::add);
      filter = values.isEmpty() ? filter : filter.with(dimension, values);
    }
    Optional<Period> own = own(query);
    PeriodChoice choice =
        Optional.ofNullable(query.getFirst("period"))
            .flatMap(PeriodChoice::of)
            .orElse(own.isPresent() ? PeriodChoice.OWN : PeriodChoice.FOUR_WEEKS);
    Period period =
        choice == PeriodChoice.OWN ? own.orElse(choice.endingOn(last)) : choice.endingOn(last);
    return new ScopeChoice(choice, period, filter);
  }

  private static Optional<Period> own(MultivaluedMap<String, String> query) {
    Optional<LocalDate> from = day(query.getFirst("from"));
    Optional<LocalDate> to = day(query.getFirst("to"));
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = from.get().isBefore(to.get()) ? from.get() : to.get();
    LocalDate last = from.get().isBefore(to.get()) ? to.get() : from.get();
    LocalDate earliest = last.minusYears(LONGEST_YEARS);
    return Optional.of(Period.ofDays(first.isBefore(earliest) ? earliest : first, last));
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    try {
      return text == null || text.length() != 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  Scope scope() {
    return new Scope(period, filter, Rules.standard());
  }

  /** This choice with one value of a dimension only. */
  ScopeChoice only(Dimension dimension, String value) {
    return new ScopeChoice(choice, period, filter.with(dimension, Set.of(value)));
  }

  /** This choice without that value of a dimension. */
  ScopeChoice without(Dimension dimension, String value) {
    Set<String> left = new TreeSet<>(filter.on(dimension).orElse(Set.of()));
    left.remove(value);
    return new ScopeChoice(
        choice, period, left.isEmpty() ? filter.without(dimension) : filter.with(dimension, left));
  }

  ScopeChoice unfiltered() {
    return new ScopeChoice(choice, period, Filter.all());
  }

  /** The address of a page about this, with more parameters as {@code name, value} pairs. */
  String address(String path, String... more) {
    StringBuilder query = new StringBuilder();
    if (choice == PeriodChoice.OWN) {
      add(query, "from", period.start().toString());
      add(query, "to", period.last().toString());
    } else if (choice != PeriodChoice.FOUR_WEEKS) {
      add(query, "period", choice.word());
    }
    filter
        .values()
        .forEach((dimension, values) -> values.forEach(v -> add(query, dimension.word(), v)));
    for (int i = 0; i < more.length; i += 2) {
      add(query, more[i], more[i + 1]);
    }
    return path + query;
  }

  private static void add(StringBuilder query, String name, String value) {
    query
        .append(query.isEmpty() ? '?' : '&')
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
