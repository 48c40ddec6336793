package fr.boussole.application.trial;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ContactColumn;
import fr.boussole.application.importing.FactColumn;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.SurveyColumn;
import fr.boussole.application.importing.Template;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.Field;
import fr.boussole.domain.kind.FieldType;
import fr.boussole.domain.kind.Values;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts told by the columns they were read from; unknown values are left out. */
final class FactValues {

  private final Map<Column, Object> values = new LinkedHashMap<>();

  private FactValues() {}

  static Map<Column, Object> of(Contact contact) {
    FactValues told = new FactValues();
    told.put(ContactColumn.EXTERNAL_ID, contact.key().externalId());
    Contact.Times times = contact.times();
    told.put(ContactColumn.OPENED_AT, times.opened());
    told.put(ContactColumn.DIRECTION, contact.direction());
    told.put(ContactColumn.ANSWERED_AT, times.answered());
    told.put(ContactColumn.ABANDONED_AT, times.abandoned());
    told.put(ContactColumn.FIRST_RESPONSE_AT, times.firstResponse());
    told.put(ContactColumn.RESOLVED_AT, times.resolved());
    told.put(ContactColumn.CLOSED_AT, times.closed());
    Contact.Durations durations = contact.durations();
    told.put(ContactColumn.WAIT_SECONDS, durations.waitSeconds());
    told.put(ContactColumn.TALK_SECONDS, durations.talkSeconds());
    told.put(ContactColumn.HOLD_SECONDS, durations.holdSeconds());
    told.put(ContactColumn.AFTER_CONTACT_SECONDS, durations.afterContactSeconds());
    told.labels(ImportKind.CONTACTS, contact.labels());
    told.put(ContactColumn.CUSTOMER, contact.customer().orElse(null));
    Contact.Course course = contact.course();
    told.put(ContactColumn.STATUS, course.status());
    told.put(ContactColumn.INTERACTIONS, course.interactions());
    told.put(ContactColumn.TRANSFERS, course.transfers());
    told.put(ContactColumn.REOPENED, course.reopened());
    told.put(ContactColumn.ESCALATION, course.escalation());
    told.put(ContactColumn.EXPOSURE, course.exposure());
    told.put(ContactColumn.ARGUED, course.argued());
    told.put(ContactColumn.SOURCE, contact.key().source());
    return told.ordered(ImportKind.CONTACTS);
  }

  static Map<Column, Object> of(SurveyAnswer answer) {
    FactValues told = new FactValues();
    told.put(SurveyColumn.EXTERNAL_ID, answer.key().externalId());
    told.put(SurveyColumn.KIND, answer.kind());
    told.put(SurveyColumn.SCORE, answer.score());
    told.put(SurveyColumn.SCALE_MIN, answer.scaleMinimum());
    told.put(SurveyColumn.SCALE_MAX, answer.scaleMaximum());
    told.put(SurveyColumn.ANSWERED_AT, answer.answeredAt());
    told.put(SurveyColumn.CONTACT, answer.contact().orElse(null));
    told.put(SurveyColumn.CUSTOMER, answer.customer().orElse(null));
    told.labels(ImportKind.SURVEYS, answer.labels());
    told.put(SurveyColumn.VERBATIM, answer.verbatim().orElse(null));
    told.put(SurveyColumn.SOURCE, answer.key().source());
    return told.ordered(ImportKind.SURVEYS);
  }

  static Map<Column, Object> of(Fact fact) {
    FactValues told = new FactValues();
    FactType type = fact.values().kind().type();
    ImportKind kind = ImportKind.of(type);
    told.labels(kind, fact.labels());
    for (Column column : Template.of(kind).columns()) {
      if (column instanceof FactColumn own && own.field().isPresent()) {
        told.put(column, value(fact.values(), own.field().get()));
      }
    }
    return told.ordered(kind);
  }

  private static @Nullable Object value(Values values, Field field) {
    if (!values.knows(field)) {
      return null;
    }
    return switch (field.type()) {
      case FieldType.Day() -> values.date(field);
      case FieldType.Moment() -> ChronoUnit.MICROS.addTo(Instant.EPOCH, values.get(field));
      case FieldType.Money() -> values.get(field) / 100.0;
      case FieldType.Points() -> values.get(field) / 100.0;
      case FieldType.YesNo() -> values.get(field) == 1;
      case FieldType.OneOf(var words) -> words.get((int) values.get(field)).spellings().getFirst();
      case FieldType.Name() -> values.name(field);
      case FieldType.Seconds seconds -> values.get(field);
      case FieldType.Whole whole -> values.get(field);
    };
  }

  private void labels(ImportKind kind, Labels labels) {
    labels
        .values()
        .forEach(
            (dimension, value) ->
                Template.of(kind).column(dimension.word()).ifPresent(column -> put(column, value)));
  }

  private void put(Column column, @Nullable Object value) {
    if (value != null) {
      values.put(column, value);
    }
  }

  private Map<Column, Object> ordered(ImportKind kind) {
    Map<Column, Object> ordered = new LinkedHashMap<>();
    for (Column column : Template.of(kind).columns()) {
      Object value = values.get(column);
      if (value != null) {
        ordered.put(column, value);
      }
    }
    return ordered;
  }
}
