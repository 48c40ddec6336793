package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;

/**
 * A small case with its numbers. Its value is never written down: {@link Evaluation} computes it
 * from the evidence, as it does for the organisation's own figures.
 *
 * @param story the case in words, with the counts that the evidence holds
 * @param ours whether it was made up for this catalogue rather than taken from its sources
 */
public record WorkedExample(Text story, Evidence evidence, boolean ours) {

  /** An example of the sources, number for number. */
  public static WorkedExample ofSource(Text story, Evidence evidence) {
    return new WorkedExample(story, evidence, false);
  }

  /** An example made up for this catalogue. */
  public static WorkedExample ofOurs(Text story, Evidence evidence) {
    return new WorkedExample(story, evidence, true);
  }
}
