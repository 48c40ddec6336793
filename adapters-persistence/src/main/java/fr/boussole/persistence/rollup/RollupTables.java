package fr.boussole.persistence.rollup;

/**
 * The two tables that rollups are written to.
 *
 * @param sums laid out as {@code rollup}
 * @param spreads laid out as {@code distribution}
 */
record RollupTables(String sums, String spreads) {

  /** Those that questions are answered from. */
  static final RollupTables KEPT = new RollupTables("rollup", "distribution");

  /** Temporary ones. */
  static final RollupTables RECOMPUTED =
      new RollupTables("recomputed_rollup", "recomputed_distribution");
}
