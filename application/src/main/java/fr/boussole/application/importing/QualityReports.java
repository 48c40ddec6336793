package fr.boussole.application.importing;

import java.util.Map;
import java.util.Set;

/**
 * What was noted of the quality of imports' rows. It is written by {@link Facts.Load#commit},
 * together with the facts, and stays when the import is undone.
 */
public interface QualityReports {

  /**
   * What was noted of an import; nothing of one that brought no rows, or before notes were taken.
   */
  Quality of(long importId);

  /** Findings and complete fields of imports, by their ids: no reasons of rejects and no days. */
  Map<Long, Quality> inShort(Set<Long> importIds);
}
