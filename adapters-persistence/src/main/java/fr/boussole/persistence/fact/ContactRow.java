package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import java.sql.SQLException;
import java.time.ZoneId;

/**
 * A contact on its way into the database.
 *
 * @param keys the numbers of its values, in the order of {@link ContactTable#DIMENSIONS}
 */
record ContactRow(Contact contact, ContactFigures figures, int[] keys, int source) {

  static ContactRow of(Contact contact, Numbering numbers, ZoneId zone) {
    int[] keys = new int[ContactTable.DIMENSIONS.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] =
          numbers.value(
              ContactTable.DIMENSIONS.get(i),
              contact.labels().values().get(ContactTable.DIMENSIONS.get(i)));
    }
    return new ContactRow(
        contact,
        ContactFigures.of(contact, zone, kind(contact, keys, numbers)),
        keys,
        numbers.source(contact.key().source()));
  }

  /** A channel that was merged into another counts as that one does. */
  private static ChannelKind kind(Contact contact, int[] keys, Numbering numbers) {
    return numbers.kind(
        keys[ContactTable.DIMENSIONS.indexOf(Dimension.CHANNEL)], ContactFigures.kind(contact));
  }

  /** Puts the fields into the buffer, in the order of {@link ContactTable#COLUMNS}. */
  void write(CopyBuffer row) throws SQLException {
    Contact.Times times = contact.times();
    Contact.Durations durations = contact.durations();
    int begin = row.position();
    row.text(contact.key().externalId());
    row.integer(source);
    row.instant(times.opened());
    row.instant(times.answered());
    row.instant(times.abandoned());
    row.instant(times.firstResponse());
    row.instant(times.resolved());
    row.instant(times.closed());
    for (int key : keys) {
      row.integer(key);
    }
    row.integer(durations.waitSeconds());
    row.integer(durations.talkSeconds());
    row.integer(durations.holdSeconds());
    row.integer(durations.afterContactSeconds());
    row.integer(contact.course().interactions());
    row.integer(contact.course().transfers());
    row.integer(Flags.of(contact, figures));
    row.text(contact.customer().orElse(null));
    row.text(contact.course().status());
    row.bigint(row.hashSince(begin));
    row.date(figures.day());
    row.date(figures.resolvedDay());
    row.date(figures.settledDay());
    row.integer(figures.waitSeconds());
    row.integer(figures.responseSeconds());
    row.integer(figures.handlingSeconds());
    row.integer(figures.resolutionSeconds());
  }
}
