package fr.boussole.files.importing;

import fr.boussole.application.importing.RowSink;
import fr.boussole.domain.text.Text;
import java.util.List;

/** Makes a fact of the cells of a row. */
sealed interface RowReader permits ContactReader, SurveyReader, FactReader {

  /**
   * Hands the row's fact to the sink, unless the cells turn out to have issues: then nothing is
   * handed over.
   */
  void read(long line, Cells cells, RowSink sink);

  /** What the rows so far deserve a look for, all in all. */
  default List<Text> warnings() {
    return List.of();
  }
}
