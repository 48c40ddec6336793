package fr.boussole.bootstrap.rollup;

import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.Field;
import fr.boussole.domain.kind.Values;
import fr.boussole.domain.measure.BusyTime;
import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Figures that are no sums of days, by writing down who was there and when. */
final class DistinctRows {

  private final Question question;
  private final ZoneId zone;
  private final Gathered gathered;
  private final Map<Place, Map<String, Integer>> people = new HashMap<>();
  private final Map<Place, Map<String, BusyTime>> times = new HashMap<>();

  private record Place(Labels labels, Distinct distinct, Period window) {}

  DistinctRows(Question question, ZoneId zone, Gathered gathered) {
    this.question = question;
    this.zone = zone;
    this.gathered = gathered;
  }

  void contact(Contact contact, ContactFigures figures) {
    Optional<String> agent = contact.labels().on(Dimension.AGENT);
    if (!figures.inbound() || agent.isEmpty()) {
      return;
    }
    for (Period window : question.windows()) {
      LocalDate resolved = figures.resolvedDay();
      if (resolved != null && window.contains(resolved)) {
        meet(contact.labels(), Distinct.ACTIVE_AGENTS, window, agent.get());
      }
      BusyTime.of(contact, figures, zone)
          .flatMap(span -> span.within(window, zone))
          .ifPresent(
              span ->
                  times
                      .computeIfAbsent(
                          new Place(part(contact.labels()), Distinct.BUSY_SECONDS, window),
                          any -> new HashMap<>())
                      .computeIfAbsent(agent.get(), any -> new BusyTime())
                      .add(span));
    }
  }

  void fact(FactKind kind, Fact fact) {
    for (Period window : question.windows()) {
      Values row = fact.values();
      switch (kind.type()) {
        case CUSTOMERS -> {
          Field left = field(kind, "left_on");
          if (window.contains(row.day()) && row.knows(left) && window.contains(row.date(left))) {
            meet(fact.labels(), Distinct.CAME_AND_WENT, window, fact.key().toString());
          }
        }
        case ORDERS -> {
          String customer = row.name(field(kind, "customer"));
          if (window.contains(row.day()) && customer != null) {
            meet(fact.labels(), Distinct.ORDERING, window, customer);
          }
        }
        case FEATURE_USES -> {
          Field uses = field(kind, "uses");
          if (window.contains(row.day()) && (!row.knows(uses) || row.get(uses) > 0)) {
            meet(
                fact.labels(),
                Distinct.FEATURE_USERS,
                window,
                String.valueOf(row.name(field(kind, "customer"))));
          }
        }
        default -> {
          // All they tell are sums of days.
        }
      }
    }
  }

  /** Puts what was written down into the answer. */
  void tell() {
    people.forEach(
        (place, met) -> {
          tell(place, place.distinct(), met.size());
          long twice = met.values().stream().filter(count -> count >= 2).count();
          long all = met.values().stream().mapToLong(Integer::longValue).sum();
          switch (place.distinct()) {
            case ORDERING -> tell(place, Distinct.RETURNING, twice);
            case ACTIVE_AGENTS -> tell(place, Distinct.RESOLVED_BY_AGENTS, all);
            case CAME_AND_WENT, FEATURE_USERS -> {}
            case RETURNING, RESOLVED_BY_AGENTS, ENGAGED_SECONDS, BUSY_SECONDS ->
                throw new IllegalStateException("not written down so");
          }
        });
    times.forEach(
        (place, agents) -> {
          tell(
              place,
              Distinct.ENGAGED_SECONDS,
              agents.values().stream().mapToLong(BusyTime::engaged).sum());
          tell(
              place,
              Distinct.BUSY_SECONDS,
              agents.values().stream().mapToLong(BusyTime::busy).sum());
        });
  }

  private void tell(Place place, Distinct distinct, long figure) {
    if (question.needs().distincts().contains(distinct)) {
      gathered.distinct(place.labels(), distinct, place.window(), figure);
    }
  }

  private void meet(Labels labels, Distinct distinct, Period window, String who) {
    people
        .computeIfAbsent(new Place(part(labels), distinct, window), any -> new HashMap<>())
        .merge(who, 1, Integer::sum);
  }

  /** The value that the question tells apart, alone. */
  private Labels part(Labels labels) {
    Map<Dimension, String> told = new HashMap<>();
    question.by().ifPresent(by -> labels.on(by).ifPresent(value -> told.put(by, value)));
    return new Labels(told);
  }

  private static Field field(FactKind kind, String word) {
    return kind.fields().stream()
        .filter(field -> field.word().equals(word))
        .findFirst()
        .orElseThrow();
  }
}
