package fr.boussole.files.importing;

import fr.boussole.files.form.IsoText;
import fr.boussole.files.form.NumberText;
import fr.boussole.files.table.Row;
import java.time.LocalDate;

/** The day so many months before one. */
final class MonthsBeforeCell implements CellSource {
  private final LocalDate day;
  private final CellSource months;
  private final NumberText number = new NumberText(NumberText.EITHER);
  private final IsoText written = new IsoText();

  MonthsBeforeCell(LocalDate day, CellSource months) {
    this.day = day;
    this.months = months;
  }

  @Override
  public void find(Row row, Slice into) {
    months.find(row, into);
    if (into.isBlank() || into.problem != null) {
      return;
    }
    if (!number.read(into.text, into.from, into.to)
        || number.value() < 0
        || number.value() > 12 * 200
        || number.value() != Math.rint(number.value())) {
      into.problem = RowProblems.NOT_MONTHS;
      return;
    }
    LocalDate before = day.minusMonths((long) number.value());
    written.day(before.getYear(), before.getMonthValue(), before.getDayOfMonth());
    into.set(written.text(), 0, written.length());
  }

  @Override
  public int[] fields() {
    return months.fields();
  }
}
