package fr.boussole.web.api;

import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Rules;
import fr.boussole.domain.scope.Scope;
import fr.boussole.web.scope.Reach;
import fr.boussole.web.scope.ScopeParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What the current request asks about. Everything that is wrong with it is said at once. */
@RequestScoped
class ScopeRequest {

  /** Days of the period when the request names none. */
  private static final int USUAL_DAYS = 28;

  private static final int LONGEST_THRESHOLD = 31 * 86_400;
  private static final int LONGEST_REPEAT_WINDOW = 90;

  private final Dashboards dashboards;
  private final Clock clock;
  private final UriInfo address;
  private final List<String> problems = new ArrayList<>();

  ScopeRequest(Dashboards dashboards, Clock clock, UriInfo address) {
    this.dashboards = dashboards;
    this.clock = clock;
    this.address = address;
  }

  /**
   * The scope that the parameters say.
   *
   * @param others parameters that this resource takes besides
   * @throws BadRequestException when a parameter is unknown or wrong
   */
  Scope scope(String... others) {
    refuseUnknown(Set.of(others));
    Optional<Period> period = period();
    OptionalInt threshold = number(ScopeDocumentation.THRESHOLD, 0, LONGEST_THRESHOLD);
    OptionalInt repeatDays = number(ScopeDocumentation.REPEAT_DAYS, 1, LONGEST_REPEAT_WINDOW);
    if (!problems.isEmpty()) {
      throw new BadRequestException(String.join(" ", problems));
    }
    return new Scope(
        period.orElseGet(this::usual),
        ScopeParameters.filter(address.getQueryParameters()),
        new Rules(threshold, repeatDays));
  }

  private void refuseUnknown(Set<String> others) {
    Set<String> unknown = new TreeSet<>(address.getQueryParameters().keySet());
    unknown.removeAll(others);
    unknown.removeAll(ScopeDocumentation.PARAMETERS.keySet());
    if (!unknown.isEmpty()) {
      Set<String> known = new TreeSet<>(ScopeDocumentation.PARAMETERS.keySet());
      known.addAll(others);
      problems.add(
          "Unknown parameter: %s. Known ones: %s."
              .formatted(String.join(", ", unknown), String.join(", ", known)));
    }
  }

  private Optional<Period> period() {
    Optional<String> from = single(ScopeParameters.FROM);
    Optional<String> to = single(ScopeParameters.TO);
    if (from.isEmpty() != to.isEmpty()) {
      problems.add("Give both from and to, or neither.");
    }
    Optional<LocalDate> first = from.flatMap(text -> day(ScopeParameters.FROM, text));
    Optional<LocalDate> last = to.flatMap(text -> day(ScopeParameters.TO, text));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      problems.add("from is after to.");
      return Optional.empty();
    }
    if (!last.get().isBefore(first.get().plusYears(ScopeParameters.LONGEST_YEARS))) {
      problems.add("A period has at most " + ScopeParameters.LONGEST_YEARS + " years.");
    }
    return Optional.of(Period.ofDays(first.get(), last.get()));
  }

  private Optional<LocalDate> day(String name, String text) {
    Optional<LocalDate> day = ScopeParameters.day(text);
    if (day.isEmpty()) {
      problems.add(name + " is no day such as 2026-01-31: " + text + ".");
    }
    return day;
  }

  private Period usual() {
    LocalDate last = new Reach(dashboards.extent(), LocalDate.now(clock)).lastDay();
    return Period.ofDays(last.minusDays(USUAL_DAYS - 1L), last);
  }

  private OptionalInt number(String name, int least, int most) {
    Optional<String> text = single(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException notANumber) {
      // Said below, together with numbers out of bounds.
    }
    problems.add(
        "%s is no whole number from %d to %d: %s.".formatted(name, least, most, text.get()));
    return OptionalInt.empty();
  }

  private Optional<String> single(String name) {
    List<String> values = address.getQueryParameters().getOrDefault(name, List.of());
    if (values.size() > 1) {
      problems.add(name + " is given more than once.");
    }
    return values.stream().findFirst().map(String::strip).filter(text -> !text.isEmpty());
  }
}
