package fr.boussole.bootstrap.demo;

import java.time.LocalDate;

/** How demand breathes over the year, the week and the day. */
record Season(OpeningHours hours) {
  private static final double[] BY_MONTH = {
    1.06, 0.97, 1.00, 0.98, 0.94, 0.96, 0.87, 0.70, 1.06, 1.02, 1.10, 1.36
  };
  private static final double[] DELIVERY_BY_MONTH = {
    1.0, 0.85, 0.9, 0.9, 0.9, 0.95, 0.95, 0.9, 1.0, 1.0, 1.25, 1.6
  };
  private static final double[] RETURN_BY_MONTH = {
    1.7, 1.1, 0.9, 0.9, 0.9, 0.9, 1.0, 0.95, 0.95, 0.95, 0.95, 1.15
  };
  private static final double[] BY_WEEKDAY = {1.27, 1.06, 1.00, 0.99, 0.96, 0.55, 0.30};

  /** What the planners staff for: they expect Mondays and December, but not all of them. */
  private static final double[] STAFFED_WEEKDAY = {1.17, 1.06, 1.02, 1.01, 1.00, 0.56, 0.30};

  private static final double[] WEEKDAY_HOURS = {
    0, 0, 0, 0, 0, 0, 0, 0, 6, 10, 12, 11, 7.5, 7, 9, 9.5, 9, 8, 6.5, 4.5, 0, 0, 0, 0
  };
  private static final double[] SATURDAY_HOURS = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 15, 15, 10, 9, 12, 11, 9, 7, 0, 0, 0, 0, 0, 0
  };
  private static final double[] WRITTEN_HOURS = {
    1.2, 0.7, 0.4, 0.3, 0.3, 0.6, 1.4, 3, 6, 8, 8.5, 8, 6.5, 6.5, 7, 7, 6.5, 6, 5.5, 5, 5, 4.5, 3.5,
    2
  };

  /** Demand relative to an average weekday of an average month. */
  double demand(Channel channel, LocalDate day) {
    return open(channel, day) * BY_WEEKDAY[weekday(day)] * smooth(BY_MONTH, day);
  }

  /** Staffed demand, on the scale of {@link #demand}. */
  double staffed(Channel channel, LocalDate day) {
    double expected = 1 + 0.75 * (smooth(BY_MONTH, day) - 1);
    return open(channel, day) * STAFFED_WEEKDAY[weekday(day)] * expected;
  }

  /** What the time of year does to one reason. */
  double of(Reason reason, LocalDate day) {
    return switch (reason) {
      case DELIVERY -> smooth(DELIVERY_BY_MONTH, day);
      case RETURN -> smooth(RETURN_BY_MONTH, day);
      case BILL,
          PAYMENT,
          OUTAGE,
          INSTALLATION,
          TECHNICAL_HELP,
          ORDER,
          ACCOUNT,
          CONTRACT,
          CANCELLATION,
          COMPLAINT ->
          1;
    };
  }

  /** Weights of the 24 hours of a day. */
  double[] hourWeights(Channel channel, LocalDate day) {
    if (!channel.live()) {
      return WRITTEN_HOURS;
    }
    return weekday(day) == 5 ? SATURDAY_HOURS : WEEKDAY_HOURS;
  }

  private double open(Channel channel, LocalDate day) {
    if (hours.openOn(day)) {
      return 1;
    }
    return channel.live() ? 0 : 0.9;
  }

  private static int weekday(LocalDate day) {
    return PublicHolidays.contains(day) ? 6 : day.getDayOfWeek().getValue() - 1;
  }

  /** Runs in a straight line from the middle of one month to the middle of the next. */
  private static double smooth(double[] byMonth, LocalDate day) {
    double position = (day.getDayOfMonth() - 0.5) / day.lengthOfMonth() - 0.5;
    int month = day.getMonthValue() - 1;
    int neighbour = Math.floorMod(position < 0 ? month - 1 : month + 1, 12);
    double share = Math.abs(position);
    return byMonth[month] * (1 - share) + byMonth[neighbour] * share;
  }
}
