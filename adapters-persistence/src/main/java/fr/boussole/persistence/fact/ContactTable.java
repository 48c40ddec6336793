package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Dimension;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of {@code contact} in the order in which {@link ContactRow} fills them. */
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
          "sub_reason",
          "given_wait_seconds",
          "talk_seconds",
          "hold_seconds",
          "after_contact_seconds",
          "interactions",
          "transfers",
          "flags",
          "customer",
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

  /** The dimensions in the order of their columns. */
  static final List<Dimension> DIMENSIONS =
      List.of(
          Dimension.CHANNEL,
          Dimension.REASON,
          Dimension.TEAM,
          Dimension.SEGMENT,
          Dimension.PRIORITY,
          Dimension.AGENT,
          Dimension.PRODUCT,
          Dimension.SUB_REASON);
}
