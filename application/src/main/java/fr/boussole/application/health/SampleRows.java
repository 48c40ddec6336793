package fr.boussole.application.health;

import fr.boussole.application.importing.ContactColumn;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.fact.Direction;
import fr.boussole.domain.fact.Escalation;
import fr.boussole.domain.fact.Exposure;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.Field;
import fr.boussole.domain.kind.FieldType;
import fr.boussole.domain.kind.Values;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.scope.ContactRules;
import fr.boussole.domain.scope.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few rows of each kind that agree with themselves, each told by some of the columns only, and
 * what they count for.
 */
final class SampleRows {

  /** An amount that one of the rows counts for. */
  record Counted(int row, Measure measure) {}

  private static final int ROWS = 8;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private static final ContactRules RULES =
      new ContactRules(60, 0, true, 7, 7, 86_400, OptionalInt.of(3_600), OptionalInt.of(86_400));

  private SampleRows() {}

  /** What the rows count for when only these columns are told, and those that are required. */
  static Map<Counted, Long> count(ImportKind kind, Set<String> columns) {
    Map<Counted, Long> counts = new HashMap<>();
    for (int row = 0; row < ROWS; row++) {
      Counting.Sink sink = sink(row, counts);
      if (kind.facts().isPresent()) {
        FactKind facts = kind.facts().get();
        facts.count(values(facts, row, columns), sink);
      } else if (kind == ImportKind.CONTACTS) {
        Contact contact = contact(row, columns);
        ContactFigures figures = ContactFigures.of(contact, ZoneOffset.UTC);
        Counting.contact(figures, 3_600, row % 2 == 0 ? null : 7_200, RULES, sink);
      }
    }
    return counts;
  }

  private static Counting.Sink sink(int row, Map<Counted, Long> counts) {
    return new Counting.Sink() {
      @Override
      public void add(LocalDate day, Measure measure, long amount) {
        counts.merge(new Counted(row, measure), amount, Long::sum);
      }

      @Override
      public void add(LocalDate day, Distribution distribution, int seconds) {
        // Goes with the measures of the same durations.
      }
    };
  }

  /** Rows 0 to 5 were answered and resolved, 6 was abandoned, 7 is still open. */
  private static Contact contact(int row, Set<String> columns) {
    boolean resolved = row < 6;
    Told told = new Told(columns);
    @Nullable Instant taken = row == 6 ? null : NINE.plusSeconds(20);
    @Nullable Instant end = resolved ? NINE.plusSeconds(620) : null;
    Contact.Times times =
        new Contact.Times(
            NINE,
            told.of(ContactColumn.ANSWERED_AT, taken),
            told.of(ContactColumn.ABANDONED_AT, row == 6 ? NINE.plusSeconds(20) : null),
            told.of(ContactColumn.FIRST_RESPONSE_AT, taken),
            told.of(ContactColumn.RESOLVED_AT, end),
            told.of(ContactColumn.CLOSED_AT, end));
    Contact.Durations durations =
        new Contact.Durations(
            told.of(ContactColumn.WAIT_SECONDS, Integer.valueOf(20)),
            told.of(ContactColumn.TALK_SECONDS, row == 6 ? null : Integer.valueOf(400)),
            told.of(ContactColumn.HOLD_SECONDS, row == 6 ? null : Integer.valueOf(50)),
            told.of(ContactColumn.AFTER_CONTACT_SECONDS, row == 6 ? null : Integer.valueOf(90)));
    return new Contact(
        new FactKey(FactKey.DEFAULT_SOURCE, "1"),
        Direction.INBOUND,
        times,
        durations,
        labels(told),
        Optional.ofNullable(told.of(ContactColumn.CUSTOMER, "C")),
        new Contact.Course(
            told.of(ContactColumn.STATUS, resolved ? "resolved" : row == 6 ? "abandoned" : "open"),
            told.of(ContactColumn.INTERACTIONS, Integer.valueOf(row == 1 ? 3 : 1)),
            told.of(ContactColumn.TRANSFERS, Integer.valueOf(row == 2 ? 1 : 0)),
            told.of(ContactColumn.REOPENED, Boolean.valueOf(row == 3)),
            told.of(ContactColumn.ESCALATION, Escalation.values()[row % 3]),
            told.of(ContactColumn.EXPOSURE, Exposure.values()[row % 3]),
            told.of(ContactColumn.ARGUED, Boolean.valueOf(row % 2 == 0))));
  }

  private static Labels labels(Told told) {
    Map<Dimension, String> labels = new EnumMap<>(Dimension.class);
    labels.put(Dimension.CHANNEL, "phone");
    if (told.of(ContactColumn.REASON, "r") != null) {
      labels.put(Dimension.REASON, "r");
    }
    return new Labels(labels);
  }

  private record Told(Set<String> columns) {
    <T> @Nullable T of(ContactColumn column, @Nullable T value) {
      return columns.contains(column.word()) ? value : null;
    }
  }

  private static Values values(FactKind kind, int row, Set<String> columns) {
    Values.Builder values = kind.row();
    int place = 0;
    for (Field field : kind.fields()) {
      place++;
      if (field.isRequired() || columns.contains(field.word())) {
        set(values, field, place, row);
      }
    }
    return values.build(ZoneOffset.UTC);
  }

  /** Amounts differ from field to field, numbers in bounds and words from row to row. */
  private static void set(Values.Builder values, Field field, int place, int row) {
    switch (field.type()) {
      case FieldType.Day() -> values.set(field, DAY.plusDays(7L * (place - 1)));
      case FieldType.Moment() -> values.set(field, NINE.plusSeconds(3_600L * place));
      case FieldType.Seconds(int days) -> values.set(field, 60L * place);
      case FieldType.Whole(int minimum, int maximum) ->
          values.set(field, minimum + row / 2 * ((long) maximum - minimum) / 3);
      case FieldType.Money() -> values.set(field, 1_000L * place);
      case FieldType.Points() -> values.set(field, 100L * place);
      case FieldType.YesNo() -> values.set(field, row >> place % 3 & 1);
      case FieldType.OneOf(var words) -> values.set(field, row % words.size());
      case FieldType.Name() -> values.set(field, "x");
    }
  }
}
