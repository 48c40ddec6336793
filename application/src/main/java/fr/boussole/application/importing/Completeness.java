package fr.boussole.application.importing;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.Field;
import fr.boussole.domain.scope.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often the columns of one kind have a value. Columns whose blank cells mean something
 * (direction, scale, source) are complete whatever the file says, and are not told.
 */
final class Completeness {

  private record Carried(Dimension dimension, int place) {}

  private final ImportKind kind;
  private final List<Column> columns;
  private final long[] filled;
  private final List<Carried> carried = new ArrayList<>();
  private final int[] fieldPlaces;
  private final Field[] fields;
  private long rows;

  Completeness(ImportKind kind) {
    this.kind = kind;
    this.columns = Template.of(kind).columns();
    this.filled = new long[columns.size()];
    List<Field> told = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Column column : columns) {
      Optional<Field> field = column instanceof FactColumn own ? own.field() : Optional.empty();
      if (field.isPresent()) {
        told.add(field.get());
        places.add(column.ordinal());
      } else {
        for (Dimension dimension : Dimension.values()) {
          if (dimension.word().equals(column.word())) {
            carried.add(new Carried(dimension, column.ordinal()));
          }
        }
      }
    }
    fields = told.toArray(Field[]::new);
    fieldPlaces = places.stream().mapToInt(Integer::intValue).toArray();
  }

  void see(Contact contact) {
    rows++;
    labels(contact.labels().values());
    count(ContactColumn.EXTERNAL_ID, contact.key());
    Contact.Times times = contact.times();
    count(ContactColumn.OPENED_AT, times.opened());
    count(ContactColumn.ANSWERED_AT, times.answered());
    count(ContactColumn.ABANDONED_AT, times.abandoned());
    count(ContactColumn.FIRST_RESPONSE_AT, times.firstResponse());
    count(ContactColumn.RESOLVED_AT, times.resolved());
    count(ContactColumn.CLOSED_AT, times.closed());
    Contact.Durations durations = contact.durations();
    count(ContactColumn.WAIT_SECONDS, durations.waitSeconds());
    count(ContactColumn.TALK_SECONDS, durations.talkSeconds());
    count(ContactColumn.HOLD_SECONDS, durations.holdSeconds());
    count(ContactColumn.AFTER_CONTACT_SECONDS, durations.afterContactSeconds());
    count(ContactColumn.CUSTOMER, contact.customer().isPresent());
    Contact.Course course = contact.course();
    count(ContactColumn.STATUS, course.status());
    count(ContactColumn.INTERACTIONS, course.interactions());
    count(ContactColumn.TRANSFERS, course.transfers());
    count(ContactColumn.REOPENED, course.reopened() != null);
    count(ContactColumn.ESCALATION, course.escalation());
    count(ContactColumn.EXPOSURE, course.exposure());
    count(ContactColumn.ARGUED, course.argued() != null);
  }

  void see(SurveyAnswer answer) {
    rows++;
    labels(answer.labels().values());
    count(SurveyColumn.EXTERNAL_ID, answer.key());
    count(SurveyColumn.KIND, answer.kind());
    count(SurveyColumn.SCORE, true);
    count(SurveyColumn.ANSWERED_AT, answer.answeredAt());
    count(SurveyColumn.CONTACT, answer.contact().isPresent());
    count(SurveyColumn.CUSTOMER, answer.customer().isPresent());
    count(SurveyColumn.VERBATIM, answer.verbatim().isPresent());
  }

  void see(Fact fact) {
    rows++;
    labels(fact.labels().values());
    for (int i = 0; i < fields.length; i++) {
      if (fact.values().knows(fields[i])) {
        filled[fieldPlaces[i]]++;
      }
    }
  }

  /** How complete each column is, in the order of the template. */
  List<Quality.Filled> told() {
    return columns.stream()
        .filter(column -> isTold(column))
        .map(column -> new Quality.Filled(kind, column.word(), filled[column.ordinal()], rows))
        .toList();
  }

  private boolean isTold(Column column) {
    return switch (column) {
      case ContactColumn contacts ->
          contacts != ContactColumn.DIRECTION && contacts != ContactColumn.SOURCE;
      case SurveyColumn surveys ->
          surveys != SurveyColumn.SCALE_MIN
              && surveys != SurveyColumn.SCALE_MAX
              && surveys != SurveyColumn.SOURCE;
      case FactColumn own ->
          own.field().isPresent()
              || carried.stream().anyMatch(each -> each.place() == own.ordinal());
    };
  }

  private void labels(Map<Dimension, String> values) {
    for (int i = 0; i < carried.size(); i++) {
      Carried each = carried.get(i);
      if (values.containsKey(each.dimension())) {
        filled[each.place()]++;
      }
    }
  }

  private void count(Column column, boolean there) {
    if (there) {
      filled[column.ordinal()]++;
    }
  }

  private void count(Column column, @Nullable Object value) {
    count(column, value != null);
  }
}
