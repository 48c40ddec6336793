package fr.boussole.files.importing;

import fr.boussole.domain.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes a value that is not blank as our templates would. Holds the characters it wrote last. */
interface CellForm {

  /** Leaves characters that are not of this form as they are, maybe with the problem. */
  void apply(Slice value);

  /** What is of this form, to complete “write …”; null when it is what our column takes. */
  default @Nullable Text accepted() {
    return null;
  }
}
