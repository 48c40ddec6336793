package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.scope.Dimension;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of {@code contact} in the order in which they are staged, and how a contact fills
 * them.
 */
final class ContactTable {

  /** What the file gives, dimensions as numbers; all but these is derived. */
  private static final List<String> GIVEN =
      List.of(
          "external_id",
          "source",
          "opened_at",
          "answered_at",
          "abandoned_at",
          "first_response_at",
          "resolved_at",
          "closed_at",
          "channel",
          "reason",
          "team",
          "segment",
          "priority",
          "agent",
          "product",
          "given_wait_seconds",
          "talk_seconds",
          "hold_seconds",
          "after_contact_seconds",
          "interactions",
          "transfers",
          "flags",
          "customer",
          "sub_reason",
          "status");

  private static final List<String> DERIVED =
      List.of(
          "content_hash",
          "day",
          "resolved_day",
          "settled_day",
          "wait_seconds",
          "response_seconds",
          "handling_seconds",
          "resolution_seconds");

  static final List<String> COLUMNS = Stream.concat(GIVEN.stream(), DERIVED.stream()).toList();

  private ContactTable() {}

  /** The columns, each behind this prefix. */
  static String columns(String prefix) {
    return COLUMNS.stream().map(prefix::concat).collect(Collectors.joining(", "));
  }

  /** Puts the contact into the buffer, in the order of {@link #COLUMNS}. */
  static void write(CopyBuffer row, Contact contact, Numbering numbers, ZoneId zone)
      throws SQLException {
    ContactFigures figures = ContactFigures.of(contact, zone);
    Contact.Times times = contact.times();
    Contact.Durations durations = contact.durations();
    int begin = row.position();
    row.text(contact.key().externalId());
    row.integer(numbers.source(contact.key().source()));
    row.instant(times.opened());
    row.instant(times.answered());
    row.instant(times.abandoned());
    row.instant(times.firstResponse());
    row.instant(times.resolved());
    row.instant(times.closed());
    for (Dimension dimension : DIMENSIONS) {
      row.integer(numbers.value(dimension, contact.labels().values().get(dimension)));
    }
    row.integer(durations.waitSeconds());
    row.integer(durations.talkSeconds());
    row.integer(durations.holdSeconds());
    row.integer(durations.afterContactSeconds());
    row.integer(contact.course().interactions());
    row.integer(contact.course().transfers());
    row.integer(Flags.of(contact, figures));
    row.text(contact.customer().orElse(null));
    row.text(contact.subReason().orElse(null));
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

  /** The dimensions in the order of their columns. */
  static final List<Dimension> DIMENSIONS =
      List.of(
          Dimension.CHANNEL,
          Dimension.REASON,
          Dimension.TEAM,
          Dimension.SEGMENT,
          Dimension.PRIORITY,
          Dimension.AGENT,
          Dimension.PRODUCT);
}
