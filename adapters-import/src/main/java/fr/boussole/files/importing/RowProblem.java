package fr.boussole.files.importing;

import fr.boussole.application.importing.Reason;
import fr.boussole.domain.text.Text;

/**
 * What is wrong with a cell or row.
 *
 * @param text said to the user, with what to write instead
 */
record RowProblem(Reason reason, Text text) {

  RowProblem(Reason reason, String french, String english) {
    this(reason, new Text(french, english));
  }
}
