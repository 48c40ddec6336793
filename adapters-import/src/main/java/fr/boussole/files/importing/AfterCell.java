package fr.boussole.files.importing;

import fr.boussole.application.importing.Finding;
import fr.boussole.domain.text.Text;
import fr.boussole.files.form.IsoText;
import fr.boussole.files.form.NumberText;
import fr.boussole.files.table.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** So long after a moment. */
final class AfterCell implements CellSource {
  private final CellSource moment;
  private final CellSource duration;
  private final MomentParser moments;
  private final Slice part = new Slice();
  private final NumberText number = new NumberText('.');
  private final IsoText written = new IsoText();

  AfterCell(CellSource moment, CellSource duration, MomentParser moments) {
    this.moment = moment;
    this.duration = duration;
    this.moments = moments;
  }

  @Override
  public void find(Row row, Slice into) {
    duration.find(row, into);
    if (into.isBlank() || into.problem != null) {
      return;
    }
    if (!number.read(into.text, into.from, into.to)) {
      into.problem = RowProblems.NOT_A_DURATION;
      return;
    }
    @Nullable Finding finding = into.finding;
    into.clear();
    moment.find(row, into);
    if (into.isBlank() || into.problem != null) {
      return;
    }
    part.clear();
    if (moments.parse(into.text, into.from, into.to) != MomentParser.Outcome.READ) {
      into.problem = RowProblems.NOT_A_TIME;
      return;
    }
    Instant start = moments.instant();
    written.instant(start.getEpochSecond() + Math.round(number.value()), start.getNano() / 1_000);
    into.finding = into.finding == null ? finding : into.finding;
    into.set(written.text(), 0, written.length());
  }

  @Override
  public int[] fields() {
    return CellSources.fields(List.of(moment, duration));
  }

  @Override
  public Text accepted() {
    return new Text("un moment, et une durée après lui", "a moment, and a duration after it");
  }
}
