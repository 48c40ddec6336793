package fr.boussole.domain.kpi;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What formulas read of a period.
 *
 * @param openings levels at its beginning
 * @param averages levels at the end of each of its days
 */
public record Needs(
    Set<Measure> measures,
    Set<Distribution> distributions,
    Set<Level> openings,
    Set<Level> averages,
    Set<Distinct> distincts) {

  public static final Needs NOTHING = new Needs(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public Needs {
    measures = Set.copyOf(measures);
    distributions = Set.copyOf(distributions);
    openings = Set.copyOf(openings);
    averages = Set.copyOf(averages);
    distincts = Set.copyOf(distincts);
  }

  public static Needs of(Measure... measures) {
    return new Needs(Set.copyOf(List.of(measures)), Set.of(), Set.of(), Set.of(), Set.of());
  }

  public static Needs of(Set<Measure> measures) {
    return new Needs(measures, Set.of(), Set.of(), Set.of(), Set.of());
  }

  static Needs of(Distinct distinct) {
    return new Needs(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(distinct));
  }

  static Needs of(Distribution distribution) {
    return new Needs(Set.of(), Set.of(distribution), Set.of(), Set.of(), Set.of());
  }

  static Needs ofOpening(Level level) {
    return new Needs(Set.of(), Set.of(), Set.of(level), Set.of(), Set.of());
  }

  static Needs ofAverage(Level level) {
    return new Needs(Set.of(), Set.of(), Set.of(), Set.of(level), Set.of());
  }

  public Needs plus(Needs other) {
    return new Needs(
        both(Measure.class, measures, other.measures),
        both(Distribution.class, distributions, other.distributions),
        both(Level.class, openings, other.openings),
        both(Level.class, averages, other.averages),
        both(Distinct.class, distincts, other.distincts));
  }

  /** What of this is read from these facts. */
  public Needs from(Set<FactType> facts) {
    return new Needs(
        some(measures, measure -> facts.contains(measure.facts())),
        some(distributions, distribution -> facts.contains(distribution.facts())),
        some(openings, level -> facts.contains(level.facts())),
        some(averages, level -> facts.contains(level.facts())),
        some(distincts, distinct -> facts.contains(distinct.facts())));
  }

  public boolean isEmpty() {
    return equals(NOTHING);
  }

  /** The facts that all of this is read from. */
  public Set<FactType> factTypes() {
    Set<FactType> facts = EnumSet.noneOf(FactType.class);
    measures.forEach(measure -> facts.add(measure.facts()));
    distributions.forEach(distribution -> facts.add(distribution.facts()));
    openings.forEach(level -> facts.add(level.facts()));
    averages.forEach(level -> facts.add(level.facts()));
    distincts.forEach(distinct -> facts.add(distinct.facts()));
    return Collections.unmodifiableSet(facts);
  }

  private static <E> Set<E> some(Set<E> all, Predicate<E> wanted) {
    return all.stream().filter(wanted).collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> Set<E> both(Class<E> type, Set<E> some, Set<E> others) {
    EnumSet<E> both = EnumSet.noneOf(type);
    both.addAll(some);
    both.addAll(others);
    return both;
  }
}
