package fr.boussole.application.rollup;

/** The daily rollups kept beside the facts. */
public interface Rollups {

  /**
   * Works the rollups out anew from all facts and compares them with those kept, both as of one
   * moment. Changes nothing, and imports may go on meanwhile.
   *
   * @param most how many differences are told at most; all are counted
   */
  Comparison compare(int most);

  /**
   * Whether the rollups kept count facts as {@link fr.boussole.domain.measure.Counting} does by
   * now. Those of an older version of the product do not when its counting has changed since.
   */
  boolean areUpToDate();

  /**
   * Replaces the rollups kept by those worked out anew. Imports wait until it is done; readers see
   * the old ones until then.
   */
  void rebuild();
}
