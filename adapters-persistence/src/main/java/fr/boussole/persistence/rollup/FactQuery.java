package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.fact.CountedFacts;
import fr.boussole.persistence.fact.DimensionNames;
import fr.boussole.persistence.fact.RulesInForce;
import fr.boussole.persistence.fact.RulingTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One question answered from the facts themselves, counted one by one by the domain. */
final class FactQuery implements CountedFacts.Taker, Counting.Sink {

  /** Those that count on the day of settlement. */
  private static final Set<Measure> SETTLED =
      EnumSet.of(
          Measure.RESOLVED,
          Measure.RESOLUTION_KNOWN,
          Measure.RESOLUTION_SECONDS,
          Measure.SETTLED,
          Measure.CASE_KNOWN,
          Measure.CASE_SECONDS);

  /** Those that count when a delay was kept or ran out. */
  private static final Set<Measure> VERDICTS =
      EnumSet.of(Measure.DUE, Measure.SOLVED_IN_TIME, Measure.UNDER_SLA, Measure.SLA_MET);

  /** With the dimensions that contacts have beside their own: without value. */
  private static final String DAILY_CONTACTS =
      Stream.of(Dimension.values())
          .filter(FactType.CONTACTS.dimensions()::contains)
          .filter(dimension -> !FactType.DAILY_CONTACTS.dimensions().contains(dimension))
          .map(dimension -> ", 0 AS " + dimension.word())
          .collect(Collectors.joining("", "(SELECT d.*", " FROM daily_contacts d)"));

  private final Connection connection;
  private final DimensionNames names;
  private final ZoneId zone;
  private final Question question;
  private final int by;
  private final Parts parts;
  private int key;

  FactQuery(Connection connection, DimensionNames names, ZoneId zone, Question question) {
    this.connection = connection;
    this.names = names;
    this.zone = zone;
    this.question = question;
    this.parts = new Parts(names);
    this.by = question.by().map(Dimension::ordinal).orElse(-1);
  }

  Parts run() throws SQLException {
    boolean contacts = RollupTables.haveContacts(connection);
    List<Period> windows =
        Stream.concat(question.windows().stream(), question.spreadWindows().stream()).toList();
    if (!windows.isEmpty()) {
      LocalDate first = windows.stream().map(Period::start).min(LocalDate::compareTo).orElseThrow();
      LocalDate after = windows.stream().map(Period::end).max(LocalDate::compareTo).orElseThrow();
      RulesInForce rules =
          new RulesInForce(RulingTable.book(connection, names), question.rules(), zone);
      CountedFacts facts = new CountedFacts(connection, names, rules);
      if (contacts && (!question.distributions().isEmpty() || asks(FactType.CONTACTS))) {
        facts.contacts(
            "contact f WHERE " + dimensions() + " AND " + days(first, after, rules), this);
      }
      if (asks(FactType.CONTACTS)) {
        facts.dailyContacts(
            DAILY_CONTACTS
                + " f WHERE f.counted AND "
                + dimensions()
                + " AND "
                + within("f.day", first, after),
            this);
      }
      if (asks(FactType.SURVEYS)) {
        facts.surveys(
            "survey_answer f WHERE " + dimensions() + " AND " + within("f.day", first, after),
            this);
      }
    }
    if (contacts && !question.windows().isEmpty()) {
      levels();
    }
    return parts;
  }

  @Override
  public Counting.Sink begin(int[] keys) {
    key = by < 0 ? Parts.ALL : keys[by];
    return this;
  }

  @Override
  public void end() {
    // Every amount went straight to its place.
  }

  @Override
  public void add(LocalDate day, Measure measure, long amount) {
    if (question.measures().contains(measure)) {
      for (Period window : question.windows()) {
        if (window.contains(day)) {
          parts.add(key, window, measure, amount);
        }
      }
    }
  }

  @Override
  public void add(LocalDate day, Distribution distribution, int seconds) {
    if (question.distributions().contains(distribution)) {
      for (Period window : question.spreadWindows()) {
        if (window.contains(day)) {
          parts.histogram(key, window, distribution).addSeconds(seconds);
        }
      }
    }
  }

  /** The only level of contacts is the backlog, which each leaves on its day of settlement. */
  private void levels() throws SQLException {
    List<Period> windows = question.windows();
    LocalDate first = windows.stream().map(Period::start).min(LocalDate::compareTo).orElseThrow();
    if (question.needs().openings().contains(Level.BACKLOG)) {
      List<LocalDate> dates = windows.stream().map(Period::start).distinct().sorted().toList();
      open(
          dates.stream()
              .map(
                  "count(*) FILTER (WHERE f.day < DATE '%1$s' AND (f.settled_day IS NULL OR f.settled_day >= DATE '%1$s'))"
                      ::formatted)
              .toList(),
          new Period(first, dates.getLast().plusDays(1)),
          (by, place, number) -> parts.open(by, Level.BACKLOG, dates.get(place), number));
    }
    if (question.needs().averages().contains(Level.BACKLOG)) {
      open(
          windows.stream()
              .map(
                  window ->
                      "sum(greatest(0, least(coalesce(f.settled_day, DATE '%2$s'), DATE '%2$s') - greatest(f.day, DATE '%1$s')))"
                          .formatted(window.start(), window.end()))
              .toList(),
          new Period(
              first, windows.stream().map(Period::end).max(LocalDate::compareTo).orElseThrow()),
          (by, place, number) -> parts.levelDays(by, Level.BACKLOG, windows.get(place), number));
    }
  }

  @FunctionalInterface
  private interface Taking {
    void take(int by, int place, long number);
  }

  /** Sums over the contacts that were open at the end of any day within these. */
  private void open(List<String> sums, Period days, Taking taking) throws SQLException {
    String column = by < 0 ? Integer.toString(Parts.ALL) : "f." + Dimension.values()[by].word();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT %s, %s FROM contact f WHERE f.flags & 1 = 1 AND %s AND f.day < DATE '%s' AND f.settled_day IS DISTINCT FROM f.day AND (f.settled_day IS NULL OR f.settled_day >= DATE '%s') GROUP BY 1"
                    .formatted(
                        column, String.join(", ", sums), dimensions(), days.end(), days.start()))) {
      while (rows.next()) {
        for (int i = 0; i < sums.size(); i++) {
          taking.take(rows.getInt(1), i, rows.getLong(2 + i));
        }
      }
    }
  }

  private String dimensions() {
    return Filtering.of(question.filter(), question.narrowing(), names).condition();
  }

  /**
   * A contact counts on the days of its arrival, resolution and settlement; resolution settles.
   * Most settle on the day of their arrival: the index of settlement days lists the others. A
   * verdict falls within the longest delay after its arrival.
   */
  private String days(LocalDate first, LocalDate after, RulesInForce rules) {
    // Two days more: those that the clock is changed on are shorter than others.
    LocalDate earliest =
        asksAny(VERDICTS)
            ? first.minusDays(Duration.ofSeconds(rules.book().longestDelaySeconds()).toDays() + 2)
            : first;
    String arrival = within("f.day", earliest, after);
    return asksAny(SETTLED)
            || question.distributions().contains(Distribution.RESOLUTION)
            || question.distributions().contains(Distribution.CASE_HANDLING)
        ? "(%s OR f.settled_day IS DISTINCT FROM f.day AND %s)"
            .formatted(arrival, within("f.settled_day", first, after))
        : arrival;
  }

  private boolean asksAny(Set<Measure> measures) {
    return !Collections.disjoint(question.measures(), measures);
  }

  private static String within(String column, LocalDate first, LocalDate after) {
    return "%1$s >= DATE '%2$s' AND %1$s < DATE '%3$s'".formatted(column, first, after);
  }

  private boolean asks(FactType facts) {
    return question.measures().stream().anyMatch(measure -> measure.facts() == facts);
  }
}
