package fr.boussole.application.trial;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Quality;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.period.Period;
import java.util.List;
import java.util.Optional;

/**
 * What an import would do, were it made now.
 *
 * @param shape what the file turned out to be
 * @param quality what its rows deserve a look for
 * @param counts what would become of its rows
 * @param limited whether only the file's first {@link Trials#MOST_ROWS} rows were tried; what is
 *     told is told of these
 * @param days the days that its facts belong to, or all days with facts when it only brings names;
 *     empty when there are none
 * @param readings the KPIs that it may change, read over these days; none without days
 * @param rejects the first rows that could not be taken
 */
public record Trial(
    FileShape shape,
    Quality quality,
    ImportRun.Counts counts,
    boolean limited,
    Optional<Period> days,
    List<Change> readings,
    List<RejectedRow> rejects) {

  public Trial {
    readings = List.copyOf(readings);
    rejects = List.copyOf(rejects);
  }

  /** A KPI over the days of the file, without the import and with it. */
  public record Change(Kpi kpi, KpiValue before, KpiValue after) {

    public boolean isSame() {
      return before.equals(after);
    }
  }
}
