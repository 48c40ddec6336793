package fr.boussole.bootstrap.demo;

import java.util.Locale;

/** How soon a contact must be dealt with. */
enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What delays are multiplied by. */
  double delayFactor() {
    return switch (this) {
      case LOW -> 1.4;
      case NORMAL -> 1;
      case HIGH -> 0.65;
      case URGENT -> 0.35;
    };
  }

  static Priority drawn(Draw draw, Reason reason) {
    return values()[
        switch (reason.family()) {
          case GENERAL -> draw.weighted(20, 68, 10, 2);
          case BILLING -> draw.weighted(14, 70, 13, 3);
          case TECHNICAL -> draw.weighted(8, 58, 24, 10);
        }];
  }
}
