package fr.boussole.domain.kind;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A simple kind of facts, told once: its columns, what makes a row the same row, what must hold in
 * it, and what it counts for. Files, tables, rollups, documentation and tests follow from it.
 */
public final class FactKind {

  private static final int MOST_FIELDS = Long.SIZE - 1;

  /** The one row-by-row definition of what a row counts for. */
  @FunctionalInterface
  interface Counter {
    void count(Values row, Counting.Sink sink);
  }

  private final FactType type;
  private final Text name;
  private final Text description;
  private final List<Dimension> dimensions;
  private final List<Field> fields;
  private final Field[] places;
  private final Field dayField;
  private final List<KeyPart> key;
  private final Set<Dimension> required;
  private final List<Limit> limits;
  private final boolean lasting;
  private final Optional<TwoWays> twoWays;
  private final Optional<Field> lastDay;
  private final Counter counter;

  private FactKind(Builder declared, Counter counter) {
    type = declared.type;
    name = declared.name;
    description = declared.description;
    dimensions = List.copyOf(type.dimensions());
    fields = List.copyOf(declared.fields);
    places = fields.toArray(Field[]::new);
    key = List.copyOf(declared.key);
    required = Set.copyOf(declared.required);
    limits = List.copyOf(declared.limits);
    lasting = declared.lasting;
    twoWays = Optional.ofNullable(declared.twoWays);
    lastDay = Optional.ofNullable(declared.lastDay);
    this.counter = counter;
    if (fields.isEmpty() || fields.size() > MOST_FIELDS || key.isEmpty()) {
      throw new IllegalArgumentException(type + " needs fields, not too many of them, and a key");
    }
    dayField = fields.getFirst();
    boolean dated =
        dayField.type() instanceof FieldType.Day || dayField.type() instanceof FieldType.Moment;
    if (!dated || !dayField.isRequired()) {
      throw new IllegalArgumentException("the first field of " + type + " tells the row's day");
    }
    if (!type.dimensions().containsAll(required)) {
      throw new IllegalArgumentException(type + " does not carry all of " + required);
    }
  }

  /**
   * Begins the declaration of a kind.
   *
   * @param type its word is that of tables, files and API; its dimensions are the kind's
   */
  static Builder of(FactType type, Text name, Text description) {
    return new Builder(type, name, description);
  }

  public FactType type() {
    return type;
  }

  /** The lower-case word used for tables, files and in the API. */
  public String word() {
    return type.word();
  }

  /** What the rows are, as users read it. */
  public Text name() {
    return name;
  }

  /** What a file of them holds, in a sentence. */
  public Text description() {
    return description;
  }

  /**
   * The columns besides those of dimensions, {@code external_id} and {@code source}; the first is
   * the {@link #dayField}.
   */
  public List<Field> fields() {
    return fields;
  }

  /** The field that tells the row's own day. */
  public Field dayField() {
    return dayField;
  }

  /** The columns for the values of dimensions; what the rollup tells apart. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** Whether every row must carry a value on this dimension. */
  public boolean requires(Dimension dimension) {
    return required.contains(dimension);
  }

  public List<KeyPart> key() {
    return key;
  }

  public List<Limit> limits() {
    return limits;
  }

  /** What rows may tell twice, in two ways. */
  public Optional<TwoWays> twoWays() {
    return twoWays;
  }

  /**
   * Whether a row tells of something that goes on from its day, such as a customer: such days say
   * nothing about the span of time that an organisation has figures for.
   */
  public boolean isLasting() {
    return lasting;
  }

  /** The field that tells the last day to which a row belongs, where that may be several days. */
  public Optional<Field> lastDay() {
    return lastDay;
  }

  /** What the rows count into, in the order of the ordinals. */
  public List<Measure> measures() {
    return Measure.of(type);
  }

  /** The distributions that the rows count into. */
  public List<Distribution> distributions() {
    return Arrays.stream(Distribution.values())
        .filter(distribution -> distribution.facts() == type)
        .toList();
  }

  /** Counts a row. */
  public void count(Values row, Counting.Sink sink) {
    counter.count(row, sink);
  }

  /** Whether the row counts for anything; one that does not is of no use. */
  public boolean tellsAnything(Values row) {
    Anything anything = new Anything();
    counter.count(row, anything);
    return anything.told;
  }

  private static final class Anything implements Counting.Sink {
    private boolean told;

    @Override
    public void add(LocalDate day, Measure measure, long amount) {
      told = true;
    }

    @Override
    public void add(LocalDate day, Distribution distribution, int seconds) {
      told = true;
    }
  }

  /** Begins a row. */
  public Values.Builder row() {
    return new Values.Builder(this);
  }

  /**
   * What makes the row the same when it comes again: the parts of its key in lower case, as values
   * of dimensions are told apart.
   *
   * @param externalId the tool's identifier, kept as it is; looked at by kinds that have one
   */
  public String key(String externalId, Labels labels, Values row) {
    return key.stream()
        .map(
            part ->
                switch (part) {
                  case KeyPart.ExternalId() -> externalId;
                  case KeyPart.Of(Dimension dimension) ->
                      labels.on(dimension).orElse("").toLowerCase(Locale.ROOT);
                  case Field field -> row.told(field).toLowerCase(Locale.ROOT);
                })
        .map(part -> key.size() == 1 ? part : escaped(part))
        .collect(Collectors.joining("|"));
  }

  /** Two keys are the same only when all their parts are. */
  private static String escaped(String part) {
    return part.replace("\\", "\\\\").replace("|", "\\|");
  }

  /** The field's place among {@link #fields}. */
  int place(Field field) {
    for (int place = 0; place < places.length; place++) {
      if (places[place].equals(field)) {
        return place;
      }
    }
    throw new IllegalArgumentException(field + " is not of " + type);
  }

  @Override
  public String toString() {
    return word();
  }

  /** The declaration of a kind. */
  static final class Builder {

    private final FactType type;
    private final Text name;
    private final Text description;
    private final List<KeyPart> key = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final Set<Dimension> required = EnumSet.noneOf(Dimension.class);
    private final List<Limit> limits = new ArrayList<>();
    private boolean lasting;
    private @Nullable TwoWays twoWays;
    private @Nullable Field lastDay;

    private Builder(FactType type, Text name, Text description) {
      this.type = type;
      this.name = name;
      this.description = description;
    }

    /** The columns; the first tells the row's day. */
    Builder fields(Field... some) {
      fields.addAll(Arrays.asList(some));
      return this;
    }

    Builder key(KeyPart... parts) {
      key.addAll(Arrays.asList(parts));
      return this;
    }

    /** Every row must carry values on these dimensions. */
    Builder requiring(Dimension... dimensions) {
      required.addAll(Arrays.asList(dimensions));
      return this;
    }

    Builder limit(Limit... some) {
      limits.addAll(Arrays.asList(some));
      return this;
    }

    /** See {@link FactKind#lastDay}. */
    Builder until(Field field) {
      lastDay = field;
      return this;
    }

    /** See {@link FactKind#isLasting}. */
    Builder lasting() {
      lasting = true;
      return this;
    }

    /** See {@link FactKind#twoWays}. */
    Builder toldEither(TwoWays ways) {
      twoWays = ways;
      return this;
    }

    /** Ends the declaration. */
    FactKind counting(Counter counter) {
      return new FactKind(this, counter);
    }
  }
}
