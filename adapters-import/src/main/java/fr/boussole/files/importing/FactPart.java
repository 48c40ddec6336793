package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Findings;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.RowIssue;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.importing.Template;
import fr.boussole.application.mapping.Part;
import fr.boussole.application.mapping.Source;
import fr.boussole.files.form.NumberText;
import fr.boussole.files.table.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes facts of one kind of those rows that are of it. */
final class FactPart implements RowPart {

  private static final long MICROS = 1_000_000;

  private final RowTest when;
  private final @Nullable CellSource order;
  private final Cells cells;
  private final RowReader reader;
  private final MomentParser moments;
  private final NumberText number = new NumberText(NumberText.EITHER);
  private final Slice place = new Slice();

  /**
   * @param zone in which moments become days
   */
  FactPart(
      Part part,
      CompiledMapping compiled,
      FileFields fields,
      MomentParser moments,
      ZoneId zone,
      Findings findings) {
    this.when = compiled.test(part.when());
    this.order =
        part.keepLast()
            .map(last -> compiled.source(Source.Field.of(last.order()), new CellType.Moment()))
            .orElse(null);
    this.cells = new Cells(part.kind(), compiled.sources(part), fields::name, moments, findings);
    this.moments = moments;
    this.reader = reader(Template.of(part.kind()), part.once(), zone);
  }

  private static RowReader reader(Template template, boolean once, ZoneId zone) {
    return template
        .kind()
        .facts()
        .<RowReader>map(kind -> new FactReader(kind, template, once, zone))
        .orElseGet(
            () ->
                template.kind() == ImportKind.CONTACTS ? new ContactReader() : new SurveyReader());
  }

  @Override
  public boolean takes(Row row) {
    return when.holds(row);
  }

  @Override
  public List<RowIssue> read(Row row, RowSink sink) {
    cells.begin(row);
    if (order != null) {
      rank(row, order, sink);
    }
    reader.read(row.line(), cells, sink);
    return cells.issues();
  }

  /** A moment in microseconds, or a number; a row that tells neither goes before all others. */
  private void rank(Row row, CellSource by, RowSink sink) {
    place.clear();
    by.find(row, place);
    if (place.isBlank()) {
      sink.rank(Long.MIN_VALUE);
    } else if (moments.parse(place.text, place.from, place.to) == MomentParser.Outcome.READ) {
      Instant instant = moments.instant();
      sink.rank(instant.getEpochSecond() * MICROS + instant.getNano() / 1_000);
    } else if (number.read(place.text, place.from, place.to)) {
      sink.rank(Math.round(number.value() * MICROS));
    } else {
      sink.rank(Long.MIN_VALUE);
    }
  }
}
