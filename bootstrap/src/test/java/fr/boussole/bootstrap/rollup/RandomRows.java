package fr.boussole.bootstrap.rollup;

import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.Field;
import fr.boussole.domain.kind.FieldType;
import fr.boussole.domain.kind.KeyPart;
import fr.boussole.domain.kind.Values;
import fr.boussole.domain.scope.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Files of invented rows of any simple kind, the same for the same seed: made from the types of its
 * fields, within its limits. Each file mixes new rows, corrections of rows that were there, the
 * same rows again, and rows that come twice.
 */
final class RandomRows {

  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 10, 14));
  private static final List<String> SOURCES = List.of("default", "rh");
  private static final int FEW = 15;
  private static final int MOST_TRIES = 10_000;

  private final FactKind kind;
  private final Random random;
  private final Map<FactKey, Fact> told = new HashMap<>();
  private final List<FactKey> keys = new ArrayList<>();
  private int named;

  RandomRows(FactKind kind, long seed) {
    this.kind = kind;
    this.random = new Random(seed);
  }

  /** A file; the facts are all those of the files so far. */
  List<Fact> file(int rows) {
    List<Fact> file = new ArrayList<>();
    while (file.size() < rows) {
      int sort = random.nextInt(10);
      Fact row;
      if (keys.isEmpty() || sort < 5) {
        row = row(null);
      } else {
        Fact old = Objects.requireNonNull(told.get(pick(keys)));
        row = sort < 8 ? row(old) : old;
      }
      if (told.put(row.key(), row) == null) {
        keys.add(row.key());
      }
      file.add(row);
    }
    return file;
  }

  /** A file that tells the first rows anew: after some of these they have a history. */
  List<Fact> corrections(int rows) {
    List<Fact> file = new ArrayList<>();
    while (!keys.isEmpty() && file.size() < rows) {
      FactKey key = pick(keys.subList(0, Math.min(FEW, keys.size())));
      Fact row = row(Objects.requireNonNull(told.get(key)));
      told.put(row.key(), row);
      file.add(row);
    }
    return file.isEmpty() ? file(rows) : file;
  }

  /** A row that the importer would take: a new one, or another of the same key. */
  private Fact row(@Nullable Fact old) {
    // An identifier that is only a part of the key comes first in it, and with other parts again.
    named += random.nextInt(4) == 0 ? 0 : 1;
    String id = old == null ? "X-" + named : old.key().externalId().split("\\|")[0];
    for (int tried = 0; tried < MOST_TRIES; tried++) {
      Labels labels = labels(old);
      Values values = values(old);
      if (kind.limits().stream().allMatch(limit -> limit.allows().test(values))
          && kind.tellsAnything(values)) {
        String source = old == null ? pick(SOURCES) : old.key().source();
        return new Fact(new FactKey(source, kind.key(id, labels, values)), labels, values);
      }
    }
    throw new IllegalStateException("no row within the limits of " + kind);
  }

  private Labels labels(@Nullable Fact old) {
    EnumMap<Dimension, String> labels = new EnumMap<>(Dimension.class);
    for (Dimension dimension : kind.dimensions()) {
      if (old != null && kind.key().contains(KeyPart.of(dimension))) {
        old.labels().on(dimension).ifPresent(value -> labels.put(dimension, value));
      } else if (kind.requires(dimension) || random.nextInt(6) != 0) {
        labels.put(dimension, pick(Objects.requireNonNull(RandomFacts.VALUES.get(dimension))));
      }
    }
    return new Labels(labels);
  }

  private Values values(@Nullable Fact old) {
    Values.Builder row = kind.row();
    LocalDate day = pick(DAYS).plusDays(random.nextInt(30));
    Optional<Values> before = Optional.ofNullable(old).map(Fact::values);
    for (Field field : kind.fields()) {
      Optional<Values> same = before.filter(values -> kind.key().contains(field));
      boolean told =
          same.map(values -> values.knows(field))
              .orElseGet(() -> field.isRequired() || random.nextInt(4) != 0);
      if (told) {
        set(row, field, day, same);
      }
    }
    return row.build(Store.PARIS);
  }

  private void set(Values.Builder row, Field field, LocalDate day, Optional<Values> same) {
    if (field.type() instanceof FieldType.Name) {
      String name = same.map(values -> values.name(field)).orElse("C-" + random.nextInt(25));
      row.set(field, name);
    } else {
      row.set(field, same.map(values -> values.get(field)).orElseGet(() -> amount(field, day)));
    }
  }

  private long amount(Field field, LocalDate day) {
    return switch (field.type()) {
      case FieldType.Day() ->
          field.equals(kind.dayField())
              ? day.toEpochDay()
              : day.toEpochDay() + random.nextInt(50) - 5;
      case FieldType.Moment() -> moment(day);
      case FieldType.Seconds(int maximumDays) ->
          random.nextInt(Math.min(maximumDays * 86_400, 30_000));
      case FieldType.Whole(int minimum, int maximum) ->
          minimum + random.nextInt(Math.min(maximum - minimum, 40) + 1);
      case FieldType.Money() ->
          random.nextInt(20) == 0 ? FieldType.Money.MOST_CENTS : random.nextInt(100_000);
      case FieldType.Points() -> random.nextInt(2_000);
      case FieldType.YesNo() -> random.nextInt(2);
      case FieldType.OneOf(List<FieldType.Word> words) -> random.nextInt(words.size());
      case FieldType.Name() -> throw new IllegalStateException("a name is no amount");
    };
  }

  /** Often within an hour of midnight, where the zone decides on the day. */
  private long moment(LocalDate day) {
    Instant midnight = day.atStartOfDay(Store.PARIS).toInstant();
    long seconds = random.nextBoolean() ? random.nextInt(7_200) - 3_600 : random.nextInt(86_400);
    return midnight.plusSeconds(seconds).getEpochSecond() * 1_000_000 + random.nextInt(1_000_000);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
