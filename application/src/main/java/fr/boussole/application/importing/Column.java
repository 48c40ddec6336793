package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;
import java.util.List;

/** A column of a template. */
public sealed interface Column permits ContactColumn, SurveyColumn, FactColumn {

  /** Its place among the template's columns, from 0. */
  int ordinal();

  /** The name in the file's header, in snake_case. */
  String word();

  /** Whether the file must have the column, and each row a value in it. */
  boolean required();

  CellType type();

  /** What the column says, in a sentence. */
  Text description();

  /** Its values in the template's three example rows; a blank one shows that it may be unknown. */
  List<String> examples();
}
