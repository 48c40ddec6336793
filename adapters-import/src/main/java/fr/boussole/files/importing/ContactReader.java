package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ContactColumn;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.importing.Template;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.Direction;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes contacts of rows. */
final class ContactReader implements RowReader {

  private static final String DEFAULT_SOURCE = FactKey.DEFAULT_SOURCE;

  private final LabelsPool labels = new LabelsPool(Template.of(ImportKind.CONTACTS));

  @Override
  public void read(long line, Cells cells, RowSink sink) {
    String externalId = cells.words(ContactColumn.EXTERNAL_ID);
    Labels carried = labels.of(cells);
    Instant opened = cells.moment(ContactColumn.OPENED_AT);
    boolean assumed = cells.isAssumed();
    Direction direction = cells.choice(ContactColumn.DIRECTION, CellType.DIRECTION);
    Instant answered = cells.moment(ContactColumn.ANSWERED_AT);
    Instant abandoned = cells.moment(ContactColumn.ABANDONED_AT);
    Instant firstResponse = cells.moment(ContactColumn.FIRST_RESPONSE_AT);
    Instant resolved = cells.moment(ContactColumn.RESOLVED_AT);
    Instant closed = cells.moment(ContactColumn.CLOSED_AT);
    Contact.Durations durations =
        new Contact.Durations(
            seconds(cells, ContactColumn.WAIT_SECONDS),
            seconds(cells, ContactColumn.TALK_SECONDS),
            seconds(cells, ContactColumn.HOLD_SECONDS),
            seconds(cells, ContactColumn.AFTER_CONTACT_SECONDS));
    String customer = cells.words(ContactColumn.CUSTOMER);
    String status = cells.sharedWords(ContactColumn.STATUS);
    Contact.Course course =
        new Contact.Course(
            status,
            whole(cells, ContactColumn.INTERACTIONS),
            whole(cells, ContactColumn.TRANSFERS),
            cells.choice(ContactColumn.REOPENED, CellType.YES_NO),
            cells.choice(ContactColumn.ESCALATION, CellType.ESCALATION),
            cells.choice(ContactColumn.EXPOSURE, CellType.EXPOSURE),
            cells.choice(ContactColumn.ARGUED, CellType.YES_NO));
    String source = cells.sharedWords(ContactColumn.SOURCE);
    if (externalId == null || opened == null || !cells.issues().isEmpty()) {
      return;
    }
    sink.contact(
        line,
        new Contact(
            new FactKey(source == null ? DEFAULT_SOURCE : source, externalId),
            direction == null ? Direction.INBOUND : direction,
            new Contact.Times(
                opened, answered, abandoned, firstResponse, resolved, closed, assumed),
            durations,
            carried,
            Optional.ofNullable(customer),
            course));
  }

  private static @Nullable Integer seconds(Cells cells, Column column) {
    return cells.seconds(column, (CellType.Seconds) column.type());
  }

  private static @Nullable Integer whole(Cells cells, Column column) {
    return cells.whole(column, (CellType.Whole) column.type());
  }
}
