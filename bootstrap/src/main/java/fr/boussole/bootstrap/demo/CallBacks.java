package fr.boussole.bootstrap.demo;

import fr.boussole.bootstrap.demo.DemoContact.Abandoned;
import fr.boussole.bootstrap.demo.DemoContact.Handled;

/** Decides which customers come back about the same matter, and when. */
record CallBacks(Draw draw, Story story, Arrivals arrivals) {
  private static final double AFTER_ABANDON = 0.45;
  private static final double AFTER_FIRST_CONTACT_RESOLUTION = 0.045;
  private static final double AFTER_UNSETTLED_CONTACT = 0.17;

  void after(DemoContact contact) {
    switch (contact.outcome()) {
      case Abandoned abandoned -> afterAbandon(contact, abandoned);
      case Handled handled -> afterHandling(contact, handled);
    }
  }

  private void afterAbandon(DemoContact contact, Abandoned abandoned) {
    if (draw.chance(AFTER_ABANDON)) {
      long pause = abandoned.waitSeconds() + 120 + (long) draw.exponential(2_400);
      arrivals.callBackSoon(contact.arrival(), contact.team(), pause);
    }
  }

  private void afterHandling(DemoContact contact, Handled handled) {
    Arrival arrival = contact.arrival();
    double chance =
        handled.resolution().atFirstContact()
            ? AFTER_FIRST_CONTACT_RESOLUTION
            : AFTER_UNSETTLED_CONTACT;
    if (draw.chance(chance * (1 + 1.2 * story.haste(contact.team(), arrival.day())))) {
      int days = 1 + Math.min(5, (int) draw.exponential(2));
      arrivals.callBackLater(arrival, contact.team(), arrival.channel(), days);
    }
  }
}
