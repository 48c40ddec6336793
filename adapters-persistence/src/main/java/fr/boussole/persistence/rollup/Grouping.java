package fr.boussole.persistence.rollup;

import static fr.boussole.domain.scope.Dimension.*;

import fr.boussole.domain.scope.Dimension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rollups are kept by; the ordinal is the column {@code grouping}, the values' numbers are
 * {@code k1} and {@code k2}. Singles come before pairs, so that the first that fits is the
 * smallest.
 */
public enum Grouping {
  TOTAL(),
  BY_CHANNEL(CHANNEL),
  BY_REASON(REASON),
  BY_TEAM(TEAM),
  BY_SEGMENT(SEGMENT),
  BY_PRIORITY(PRIORITY),
  BY_CHANNEL_AND_REASON(CHANNEL, REASON),
  BY_CHANNEL_AND_TEAM(CHANNEL, TEAM),
  BY_CHANNEL_AND_SEGMENT(CHANNEL, SEGMENT),
  BY_CHANNEL_AND_PRIORITY(CHANNEL, PRIORITY),
  BY_TEAM_AND_AGENT(TEAM, AGENT);

  private final List<Dimension> dimensions;

  Grouping(Dimension... dimensions) {
    this.dimensions = List.of(dimensions);
  }

  /** The smallest grouping that tells all these dimensions apart; empty when only the facts do. */
  static Optional<Grouping> telling(Set<Dimension> dimensions) {
    for (Grouping grouping : values()) {
      if (grouping.dimensions.containsAll(dimensions)) {
        return Optional.of(grouping);
      }
    }
    return Optional.empty();
  }

  /**
   * The finer grouping whose rows add up to this one's, with one dimension more; empty for those
   * that facts are counted into.
   */
  Optional<Grouping> finer() {
    return Optional.ofNullable(FINER.get(this));
  }

  private static final Map<Grouping, Grouping> FINER = finerOfEach();

  private static Map<Grouping, Grouping> finerOfEach() {
    Map<Grouping, Grouping> finer = new EnumMap<>(Grouping.class);
    for (Grouping coarse : values()) {
      for (Grouping fine : values()) {
        if (fine.dimensions.size() == coarse.dimensions.size() + 1
            && fine.dimensions.containsAll(coarse.dimensions)) {
          finer.putIfAbsent(coarse, fine);
        }
      }
    }
    return finer;
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  /** The column that holds the dimension's values. */
  String column(Dimension dimension) {
    return "k" + (dimensions.indexOf(dimension) + 1);
  }

  /** The place of the first dimension of a pair among a fact's keys. */
  int first() {
    return dimensions.get(0).ordinal();
  }

  /** The place of the second dimension of a pair among a fact's keys. */
  int second() {
    return dimensions.get(1).ordinal();
  }
}
