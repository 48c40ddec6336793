package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;

/**
 * One KPI of the catalogue: what it means and how it is computed.
 *
 * @param name as shown
 * @param definition one sentence: what it measures
 * @param calculation the formula in words
 * @param goodUse how to read it well
 * @param misreading what it does not say
 * @param companions what to read beside it
 * @param ripeAfterDays days after which a day's figure no longer changes by itself; absent when at
 *     once
 * @param source where the definition comes from
 */
public record Kpi(
    KpiCode code,
    Text name,
    Text definition,
    Text calculation,
    Formula formula,
    Unit unit,
    Direction direction,
    Stage stage,
    Text goodUse,
    Text misreading,
    List<KpiCode> companions,
    OptionalInt ripeAfterDays,
    String source) {

  public Kpi {
    companions = List.copyOf(companions);
  }
}
