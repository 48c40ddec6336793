package fr.boussole.application.dashboard;

import java.util.List;

/**
 * A reading with its recent course.
 *
 * @param trend thirteen pieces of seven days that end with the period
 */
public record Card(Reading reading, List<Trend.Point> trend) {

  public Card {
    trend = List.copyOf(trend);
  }
}
