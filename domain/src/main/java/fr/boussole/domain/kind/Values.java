package fr.boussole.domain.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a row tells on the fields of its kind. Immutable. */
public final class Values {

  private final FactKind kind;
  private final LocalDate day;
  private final long[] amounts;
  private final @Nullable String[] names;
  // A bit for each field that is told.
  private final long known;

  private Values(
      FactKind kind, LocalDate day, long[] amounts, @Nullable String[] names, long known) {
    this.kind = kind;
    this.day = day;
    this.amounts = amounts;
    this.names = names;
    this.known = known;
  }

  public FactKind kind() {
    return kind;
  }

  /** The local day to which the row belongs. */
  public LocalDate day() {
    return day;
  }

  public boolean knows(Field field) {
    return (known >>> kind.place(field) & 1) == 1;
  }

  /**
   * The field's amount, as its type encodes it.
   *
   * @throws IllegalStateException when the row does not tell it
   */
  public long get(Field field) {
    int place = kind.place(field);
    if ((known >>> place & 1) == 0) {
      throw new IllegalStateException("not told: " + field);
    }
    return amounts[place];
  }

  /**
   * The day that a field of the type {@link FieldType.Day} tells.
   *
   * @throws IllegalStateException when the row does not tell it
   */
  public LocalDate date(Field field) {
    return LocalDate.ofEpochDay(get(field));
  }

  /** Whether a yes-or-no field is told and says yes. */
  public boolean isYes(Field field) {
    return knows(field) && get(field) == 1;
  }

  /** The text of a field of the type {@link FieldType.Name}; null when the row does not tell it. */
  public @Nullable String name(Field field) {
    return names[kind.place(field)];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Values values
        && kind == values.kind
        && day.equals(values.day)
        && known == values.known
        && Arrays.equals(amounts, values.amounts)
        && Arrays.equals(names, values.names);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(amounts) * 31 + day.hashCode();
  }

  /** The fields that are told, such as {@code day=2026-03-02, logged_seconds=25200}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Field field : kind.fields()) {
      if (knows(field)) {
        text.append(text.isEmpty() ? "" : ", ").append(field).append('=').append(told(field));
      }
    }
    return text.toString();
  }

  /** The field's value as text; empty when the row does not tell it. */
  String told(Field field) {
    if (!knows(field)) {
      return "";
    }
    return switch (field.type()) {
      case FieldType.Day() -> date(field).toString();
      case FieldType.Moment() -> instant(get(field)).toString();
      case FieldType.OneOf(var words) -> words.get((int) get(field)).spellings().getFirst();
      case FieldType.Name() -> String.valueOf(name(field));
      case FieldType.Seconds seconds -> Long.toString(get(field));
      case FieldType.Whole whole -> Long.toString(get(field));
      case FieldType.Money() -> Long.toString(get(field));
      case FieldType.Points() -> Long.toString(get(field));
      case FieldType.YesNo() -> Long.toString(get(field));
    };
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** Gathers what a row tells; what is not set is not told. May be used for row after row. */
  public static final class Builder {

    private final FactKind kind;
    private final long[] amounts;
    private final @Nullable String[] names;
    private long known;

    Builder(FactKind kind) {
      this.kind = kind;
      this.amounts = new long[kind.fields().size()];
      this.names = new @Nullable String[amounts.length];
    }

    /** Forgets what was set. */
    public Builder clear() {
      Arrays.fill(amounts, 0);
      Arrays.fill(names, null);
      known = 0;
      return this;
    }

    public Builder set(Field field, long amount) {
      int place = kind.place(field);
      amounts[place] = amount;
      known |= 1L << place;
      return this;
    }

    public Builder set(Field field, LocalDate date) {
      return set(field, date.toEpochDay());
    }

    /** An instant, cut to microseconds. */
    public Builder set(Field field, Instant instant) {
      return set(field, ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    public Builder set(Field field, String name) {
      names[kind.place(field)] = name;
      return set(field, 0);
    }

    /** The row; its day is that of the kind's day field, which must be set, in this zone. */
    public Values build(ZoneId zone) {
      long amount = amounts[kind.place(kind.dayField())];
      return build(
          kind.dayField().type() instanceof FieldType.Moment
              ? instant(amount).atZone(zone).toLocalDate()
              : LocalDate.ofEpochDay(amount));
    }

    /** The row, which belongs to this day. */
    public Values build(LocalDate day) {
      return new Values(kind, day, amounts.clone(), names.clone(), known);
    }
  }
}
