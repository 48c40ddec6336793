package fr.boussole.domain.kpi;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One KPI of the catalogue: what it means and how it is computed.
 *
 * @param name as shown
 * @param definition one sentence: what it measures
 * @param calculation the formula in words
 * @param family its group in the catalogue
 * @param stage where on a contact's path it is read
 * @param eventDay the day to which what it counts belongs
 * @param goodUse how to read it well
 * @param misreading what it does not say
 * @param companions what to read beside it
 * @param ripeAfterDays days after which a day's figure no longer changes by itself; absent when at
 *     once
 * @param example a case with its numbers
 * @param sources where the definition comes from
 */
public record Kpi(
    KpiCode code,
    Text name,
    Text definition,
    Text calculation,
    Formula formula,
    Unit unit,
    Direction direction,
    Family family,
    Stage stage,
    EventDay eventDay,
    Text goodUse,
    Text misreading,
    List<KpiCode> companions,
    OptionalInt ripeAfterDays,
    WorkedExample example,
    List<Source> sources) {

  public Kpi {
    companions = List.copyOf(companions);
    sources = List.copyOf(sources);
  }

  /** What the figure can be filtered and told apart by; anything else gives no data. */
  public Set<Dimension> dimensions() {
    if (code != KpiCode.ABSENTEEISM) {
      return formula.dimensions();
    }
    // Who is absent and how much is nobody's business here, though the facts would tell.
    Set<Dimension> told = EnumSet.copyOf(formula.dimensions());
    told.remove(Dimension.AGENT);
    return told;
  }

  /** Whether its facts belong to the organisation as a whole, to no team and no person in it. */
  public boolean isOrganisationWide() {
    return !dimensions().contains(Dimension.TEAM) && !dimensions().contains(Dimension.AGENT);
  }

  /** What the example comes to, by the same evaluation as any figure of the organisation. */
  public KpiValue exampleValue() {
    return Evaluation.evaluate(this, example.evidence());
  }
}
