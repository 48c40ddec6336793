package fr.boussole.web.dashboard;

import java.util.Collection;

/** Where amounts lie on a line of 1000 that holds zero and all of them. */
record Scale(double low, double high) {

  static final int LENGTH = 1000;

  static Scale over(Collection<Double> amounts) {
    double low = 0;
    double high = 0;
    for (double amount : amounts) {
      low = Math.min(low, amount);
      high = Math.max(high, amount);
    }
    return new Scale(low, high > low ? high : low + 1);
  }

  int at(double amount) {
    double share = (amount - low) / (high - low);
    return (int) Math.round(LENGTH * Math.clamp(share, 0, 1));
  }
}
