package fr.boussole.files.importing;

import fr.boussole.domain.text.Text;
import fr.boussole.files.table.Row;
import org.jspecify.annotations.Nullable;

/** Where the cells of one of our columns are found in the rows of a file. */
interface CellSource {

  /** For columns without a source. */
  CellSource NONE = new FieldCell(-1);

  /** Puts the value of a row, as our templates would write it, into this; it is clear before. */
  void find(Row row, Slice into);

  /** The fields that values come from. */
  int[] fields();

  /** What may be written in the fields; null when it is what our column takes. */
  default @Nullable Text accepted() {
    return null;
  }

  /** A field as it is. */
  record FieldCell(int field) implements CellSource {
    @Override
    public void find(Row row, Slice into) {
      into.set(row, field);
    }

    @Override
    public int[] fields() {
      return field < 0 ? new int[0] : new int[] {field};
    }
  }
}
