package fr.boussole.files.importing;

import fr.boussole.application.importing.RowIssue;
import fr.boussole.application.importing.RowSink;
import fr.boussole.files.table.Row;
import java.util.List;

/** One thing that rows of a file become. */
sealed interface RowPart permits FactPart, NamePart {

  /** Whether the row becomes one. */
  boolean takes(Row row);

  /** Hands what the row becomes to the sink, or tells why it becomes nothing. */
  List<RowIssue> read(Row row, RowSink sink);
}
