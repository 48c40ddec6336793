package fr.boussole.files.importing;

import fr.boussole.application.importing.RowSink;

/** Makes a fact of the cells of a row. */
sealed interface RowReader permits ContactReader, SurveyReader, FactReader {

  /**
   * Hands the row's fact to the sink, unless the cells turn out to have issues: then nothing is
   * handed over.
   */
  void read(long line, Cells cells, RowSink sink);
}
