package fr.boussole.web.dashboard;

import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Rules;
import fr.boussole.domain.scope.Scope;
import fr.boussole.web.scope.Reach;
import fr.boussole.web.scope.ScopeParameters;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
          Dimension.PRIORITY,
          Dimension.CAMPAIGN,
          Dimension.PAGE,
          Dimension.FEATURE,
          Dimension.ASPECT);

  /**
   * Reads an address. A period of one's own that goes on after today ends today: figures do not
   * tell of days to come.
   *
   * @param reach how far figures go
   */
  static ScopeChoice of(MultivaluedMap<String, String> query, Reach reach) {
    LocalDate last = reach.lastDay();
    Optional<Period> own = own(query).map(period -> upTo(reach.today(), period));
    PeriodChoice choice =
        Optional.ofNullable(query.getFirst("period"))
            .flatMap(PeriodChoice::of)
            .orElse(own.isPresent() ? PeriodChoice.OWN : PeriodChoice.FOUR_WEEKS);
    Period period =
        choice == PeriodChoice.OWN ? own.orElse(choice.endingOn(last)) : choice.endingOn(last);
    return new ScopeChoice(choice, period, ScopeParameters.filter(query));
  }

  private static Optional<Period> own(MultivaluedMap<String, String> query) {
    Optional<LocalDate> from = day(query, ScopeParameters.FROM);
    Optional<LocalDate> to = day(query, ScopeParameters.TO);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = from.get().isBefore(to.get()) ? from.get() : to.get();
    LocalDate last = from.get().isBefore(to.get()) ? to.get() : from.get();
    LocalDate earliest = last.minusYears(ScopeParameters.LONGEST_YEARS).plusDays(1);
    return Optional.of(Period.ofDays(first.isBefore(earliest) ? earliest : first, last));
  }

  private static Period upTo(LocalDate today, Period period) {
    boolean goesOn = period.last().isAfter(today) && !period.start().isAfter(today);
    return goesOn ? Period.ofDays(period.start(), today) : period;
  }

  private static Optional<LocalDate> day(MultivaluedMap<String, String> query, String name) {
    return Optional.ofNullable(query.getFirst(name)).flatMap(ScopeParameters::day);
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
    return with(Filter.all());
  }

  /** This choice of days with another filter. */
  ScopeChoice with(Filter other) {
    return new ScopeChoice(choice, period, other);
  }

  /** The address of a page about this, with more parameters as {@code name, value} pairs. */
  String address(String path, String... more) {
    StringBuilder address = new StringBuilder(path);
    if (choice == PeriodChoice.OWN) {
      ScopeParameters.append(address, ScopeParameters.FROM, period.start().toString());
      ScopeParameters.append(address, ScopeParameters.TO, period.last().toString());
    } else if (choice != PeriodChoice.FOUR_WEEKS) {
      ScopeParameters.append(address, "period", choice.word());
    }
    ScopeParameters.append(address, filter);
    for (int i = 0; i < more.length; i += 2) {
      ScopeParameters.append(address, more[i], more[i + 1]);
    }
    return address.toString();
  }
}
