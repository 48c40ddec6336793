package fr.boussole.bootstrap.demo;

import fr.boussole.bootstrap.demo.DemoContact.Handled;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Whether a customer was satisfied.
 *
 * <p>Chances are carried over from answer to answer of a channel, instead of tossing a coin for
 * each: the satisfied share of any stretch of answers is then the mean of their chances, so that
 * the story about the channels holds for every demo date and not just on average.
 */
final class Satisfaction {
  private final Story story;
  private final Map<Channel, Double> carried = new EnumMap<>(Channel.class);

  Satisfaction(Story story) {
    this.story = story;
  }

  boolean next(DemoContact contact, Handled handled) {
    Channel channel = contact.arrival().channel();
    double sum = carried.getOrDefault(channel, 0.5) + chance(contact, handled);
    boolean satisfied = sum >= 1;
    carried.put(channel, satisfied ? sum - 1 : sum);
    return satisfied;
  }

  private double chance(DemoContact contact, Handled handled) {
    Arrival arrival = contact.arrival();
    // Every channel gets slightly better while contacts move to the weaker ones.
    double progress = 0.05 * story.shift(arrival.day());
    return usual(arrival.channel())
        + progress
        + handled.agent().skill() / 2
        + (handled.resolution().atFirstContact() ? 0.03 : -0.09)
        - (arrival.again() ? 0.10 : 0)
        - waitPenalty(arrival, handled);
  }

  private static double usual(Channel channel) {
    return switch (channel) {
      case PHONE -> 0.93;
      case CHAT -> 0.67;
      case EMAIL -> 0.83;
      case SOCIAL -> 0.52;
      case FORM -> 0.84;
    };
  }

  /** Up to 12 points, for five minutes in a queue or three days without a reply. */
  private static double waitPenalty(Arrival arrival, Handled handled) {
    double share =
        arrival.channel().live()
            ? handled.effort().waitSeconds() / 300.0
            : Duration.between(arrival.at(), handled.firstResponse()).toSeconds() / 259_200.0;
    return 0.12 * Math.min(1, share);
  }
}
