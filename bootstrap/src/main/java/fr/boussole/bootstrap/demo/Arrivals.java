package fr.boussole.bootstrap.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The contacts to come, in time order: each day's new requests and the promised call-backs. */
final class Arrivals {
  private static final double REASON_WEIGHTS = 100;

  private final Draw draw;
  private final Season season;
  private final Story story;
  private final Customers customers;
  private final double perDay;
  private final PriorityQueue<Arrival> queue = new PriorityQueue<>(Arrival.IN_TIME_ORDER);
  private long sequence;

  /**
   * @param perDay new requests of an average weekday
   */
  Arrivals(Draw draw, Season season, Story story, Customers customers, double perDay) {
    this.draw = draw;
    this.season = season;
    this.story = story;
    this.customers = customers;
    this.perDay = perDay;
  }

  /** Adds the new requests of a day and lists all that is known to come on it. */
  List<Arrival> startDay(LocalDate day) {
    for (Channel channel : Channel.values()) {
      for (Reason reason : Reason.values()) {
        for (int count = draw.count(mean(channel, reason, day)); count > 0; count--) {
          newRequest(channel, reason, day);
        }
      }
    }
    List<Arrival> today = new ArrayList<>();
    for (Arrival arrival : queue) {
      if (arrival.day().equals(day)) {
        today.add(arrival);
      }
    }
    return today;
  }

  boolean hasNextOn(LocalDate day) {
    Arrival next = queue.peek();
    return next != null && !next.day().isAfter(day);
  }

  Arrival next() {
    return queue.remove();
  }

  /** The same customer will be back about the same reason, a number of days from now. */
  void callBackLater(Arrival first, Team team, Channel channel, int days) {
    LocalDate day = first.day().plusDays(days);
    LocalDate open = channel.live() ? season.hours().openDayFrom(day) : day;
    add(new Place(timeOn(open, channel), open, channel), first, team);
  }

  /** The same customer tries again today, or on the next open day when it is too late. */
  void callBackSoon(Arrival first, Team team, long seconds) {
    Instant at = first.at().plusSeconds(seconds);
    if (at.isBefore(season.hours().closingOf(first.day()))) {
      add(new Place(at, first.day(), first.channel()), first, team);
    } else {
      callBackLater(first, team, first.channel(), 1);
    }
  }

  private record Place(Instant at, LocalDate day, Channel channel) {}

  private void add(Place place, Arrival first, Team team) {
    queue.add(
        new Arrival(
            place.at(),
            place.day(),
            sequence++,
            place.channel(),
            first.reason(),
            first.customer(),
            new Arrival.Cause.CallBack(team)));
  }

  private void newRequest(Channel channel, Reason reason, LocalDate day) {
    queue.add(
        new Arrival(
            timeOn(day, channel),
            day,
            sequence++,
            channel,
            reason,
            customers.drawn(draw),
            new Arrival.Cause.NewRequest()));
  }

  private double mean(Channel channel, Reason reason, LocalDate day) {
    return perDay
        * season.demand(channel, day)
        * story.share(channel, day)
        * season.of(reason, day)
        * story.surge(reason, day)
        * reason.weight()
        / REASON_WEIGHTS;
  }

  private Instant timeOn(LocalDate day, Channel channel) {
    int hour = draw.weighted(season.hourWeights(channel, day));
    LocalTime time = LocalTime.of(hour, 0).plusSeconds(draw.below(3600));
    return day.atTime(time).atZone(season.hours().zone()).toInstant();
  }
}
