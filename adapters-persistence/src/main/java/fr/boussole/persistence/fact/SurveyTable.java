package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.scope.Dimension;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of {@code survey_answer} in the order in which they are staged, and how an answer
 * fills them.
 */
final class SurveyTable {

  static final List<String> COLUMNS =
      Stream.of(
              Stream.of(
                  "external_id",
                  "source",
                  "kind",
                  "score",
                  "scale_minimum",
                  "scale_maximum",
                  "answered_at"),
              ContactTable.DIMENSIONS.stream().map(dimension -> "given_" + dimension.word()),
              Stream.of("contact", "customer", "verbatim", "content_hash", "day"))
          .flatMap(columns -> columns)
          .toList();

  /** The effective dimensions of an answer {@code a} whose contact, when known, is {@code c}. */
  static final String LABELS =
      ContactTable.DIMENSIONS.stream()
          .map(Dimension::word)
          .map(word -> "coalesce(nullif(c." + word + ", 0), a.given_" + word + ") AS " + word)
          .collect(Collectors.joining(", "));

  /**
   * Joins the contact that an answer {@code a} names: that of its own source first, else of the
   * first source by name.
   */
  static String contactOfAnswer(DimensionNames names) {
    return " LEFT JOIN LATERAL (SELECT * FROM contact l WHERE l.external_id = a.contact"
        + " ORDER BY l.source <> a.source, "
        + names.orderOfSources("l.source")
        + " LIMIT 1) c ON true ";
  }

  private SurveyTable() {}

  static String columns(String prefix) {
    return COLUMNS.stream().map(prefix::concat).collect(Collectors.joining(", "));
  }

  /** Puts the answer into the buffer, in the order of {@link #COLUMNS}. */
  static void write(CopyBuffer row, SurveyAnswer answer, Numbering numbers, ZoneId zone)
      throws SQLException {
    int begin = row.position();
    row.text(answer.key().externalId());
    row.integer(numbers.source(answer.key().source()));
    row.integer(answer.kind().ordinal());
    row.integer(answer.score());
    row.integer(answer.scaleMinimum());
    row.integer(answer.scaleMaximum());
    row.instant(answer.answeredAt());
    for (Dimension dimension : ContactTable.DIMENSIONS) {
      row.integer(numbers.value(dimension, answer.labels().values().get(dimension)));
    }
    row.text(answer.contact().orElse(null));
    row.text(answer.customer().orElse(null));
    row.text(answer.verbatim().orElse(null));
    row.bigint(row.hashSince(begin));
    row.date(answer.answeredAt().atZone(zone).toLocalDate());
  }
}
