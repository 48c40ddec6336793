package fr.boussole.bootstrap.demo;

import fr.boussole.bootstrap.demo.DemoContact.Manner;
import fr.boussole.domain.fact.Exposure;
import java.util.Optional;

/** What agents do beside solving: move public messages to private, argue for an offer. */
final class Manners {
  private final Draw draw;

  /**
   * @param draw its own: it must not disturb what else is drawn
   */
  Manners(Draw draw) {
    this.draw = draw;
  }

  Manner draw(Arrival arrival) {
    return switch (arrival.channel()) {
      case SOCIAL -> new Manner(Optional.of(exposure(arrival.reason())), Optional.empty());
      case PHONE -> new Manner(Optional.empty(), Optional.of(draw.chance(argument(arrival))));
      case CHAT, EMAIL, FORM -> new Manner(Optional.empty(), Optional.empty());
    };
  }

  /** What is about money is no matter for everybody's eyes. */
  private Exposure exposure(Reason reason) {
    if (draw.chance(0.28)) {
      return Exposure.PRIVATE;
    }
    boolean personal = reason.family() == Reason.Family.BILLING;
    return draw.chance(personal ? 0.55 : 0.24) ? Exposure.MOVED : Exposure.PUBLIC;
  }

  /** Who calls again wants no offer. */
  private static double argument(Arrival arrival) {
    double usual =
        switch (arrival.reason().family()) {
          case BILLING -> 0.38;
          case TECHNICAL -> 0.14;
          case GENERAL -> 0.46;
        };
    return arrival.again() ? usual / 3 : usual;
  }
}
