package fr.boussole.bootstrap.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How busy one day is against its staffing, by channel and hour. 1 is as planned. */
final class DayLoad {
  /** Call-backs that planners count on, on top of new requests. */
  private static final double EXPECTED_CALL_BACKS = 1.12;

  /** Keeps an hour with a handful of contacts from looking like a crisis. */
  private static final double CALM = 6;

  private final Map<Channel, double[]> byHour = new EnumMap<>(Channel.class);

  private DayLoad() {}

  /**
   * @param perDay new requests of an average weekday
   */
  static DayLoad of(List<Arrival> today, LocalDate day, Season season, Story story, double perDay) {
    DayLoad load = new DayLoad();
    for (Channel channel : Channel.values()) {
      double planned =
          perDay
              * EXPECTED_CALL_BACKS
              * season.staffed(channel, day)
              * story.share(channel, day)
              / story.strain(day);
      int[] counts = new int[24];
      for (Arrival arrival : today) {
        if (arrival.channel() == channel) {
          counts[arrival.at().atZone(season.hours().zone()).getHour()]++;
        }
      }
      load.byHour.put(channel, ratios(counts, planned, season.hourWeights(channel, day)));
    }
    return load;
  }

  /** Load of an hour of the day, between 0.5 and 2. */
  double at(Channel channel, int hour) {
    double[] hours = byHour.get(channel);
    return hours == null ? 1 : hours[hour];
  }

  private static double[] ratios(int[] counts, double planned, double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double[] ratios = new double[24];
    for (int hour = 0; hour < 24; hour++) {
      double expected = planned * weights[hour] / total;
      ratios[hour] = Math.clamp((counts[hour] + CALM) / (expected + CALM), 0.5, 2);
    }
    return ratios;
  }
}
