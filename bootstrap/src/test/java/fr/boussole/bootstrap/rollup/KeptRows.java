package fr.boussole.bootstrap.rollup;

import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Incoming;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.scope.Dimension;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** The facts of all imports so far, in the spellings first met. */
final class KeptRows {

  private final Map<FactKey, Contact> contacts = new LinkedHashMap<>();
  private final Map<FactKey, SurveyAnswer> surveys = new LinkedHashMap<>();
  private final Map<FactKind, Map<FactKey, Fact>> facts = new HashMap<>();
  private final Map<Dimension, Map<String, String>> spellings = new EnumMap<>(Dimension.class);
  private int imports;

  /** How many imports were committed. */
  int imports() {
    return imports;
  }

  Collection<Contact> contacts() {
    return contacts.values();
  }

  Collection<SurveyAnswer> surveys() {
    return surveys.values();
  }

  Collection<Fact> facts(FactKind kind) {
    return factsByKey(kind).values();
  }

  private Map<FactKey, Fact> factsByKey(FactKind kind) {
    return facts.computeIfAbsent(kind, any -> new LinkedHashMap<>());
  }

  /** The labels of every fact. */
  List<Labels> labels() {
    return Stream.of(
            contacts.values().stream().map(Contact::labels),
            surveys.values().stream().map(this::labels),
            facts.values().stream().flatMap(rows -> rows.values().stream()).map(Fact::labels))
        .flatMap(labels -> labels)
        .toList();
  }

  /** An answer's labels: those of the contact it names win. */
  Labels labels(SurveyAnswer answer) {
    return contacts.values().stream()
        .filter(contact -> answer.contact().equals(Optional.of(contact.key().externalId())))
        .min(
            Comparator.comparing(
                    (Contact contact) -> !contact.key().source().equals(answer.key().source()))
                .thenComparing(contact -> contact.key().source().toLowerCase(Locale.ROOT)))
        .map(contact -> contact.labels().orElse(answer.labels()))
        .orElse(answer.labels());
  }

  Comparator<Contact> inTime() {
    return Comparator.comparing((Contact contact) -> contact.times().opened())
        .thenComparing(contact -> contact.key().externalId())
        .thenComparing(contact -> contact.key().source().toLowerCase(Locale.ROOT));
  }

  private Labels spelt(Labels labels) {
    EnumMap<Dimension, String> spelt = new EnumMap<>(Dimension.class);
    labels
        .values()
        .forEach(
            (dimension, value) ->
                spelt.put(
                    dimension,
                    spellings
                        .computeIfAbsent(dimension, any -> new HashMap<>())
                        .computeIfAbsent(value.toLowerCase(Locale.ROOT), any -> value)));
    return new Labels(spelt);
  }

  private Contact spelt(Contact contact) {
    return new Contact(
        contact.key(),
        contact.direction(),
        contact.times(),
        contact.durations(),
        spelt(contact.labels()),
        contact.customer(),
        contact.course());
  }

  private SurveyAnswer spelt(SurveyAnswer answer) {
    return new SurveyAnswer(
        answer.key(),
        answer.kind(),
        answer.score(),
        answer.scaleMinimum(),
        answer.scaleMaximum(),
        answer.answeredAt(),
        answer.contact(),
        answer.customer(),
        spelt(answer.labels()),
        answer.verbatim());
  }

  private Fact spelt(Fact fact) {
    return new Fact(fact.key(), spelt(fact.labels()), fact.values());
  }

  private static <F> ImportRun.Part merge(
      ImportKind kind, List<F> rows, Map<FactKey, F> kept, Function<F, FactKey> key) {
    Map<FactKey, F> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(key.apply(row), row));
    long created = 0;
    long updated = rows.size() - last.size();
    long unchanged = 0;
    for (F row : last.values()) {
      F before = kept.put(key.apply(row), row);
      if (before == null) {
        created++;
      } else if (before.equals(row)) {
        unchanged++;
      } else {
        updated++;
      }
    }
    return new ImportRun.Part(kind, created, updated, unchanged);
  }

  /** One file's rows, forgotten unless committed. */
  static final class Loading implements Facts.Load {
    private final KeptRows kept;
    private final Incoming incoming;
    private final List<Ranked<Contact>> contacts = new ArrayList<>();
    private final List<Ranked<SurveyAnswer>> surveys = new ArrayList<>();
    private final Map<FactKind, List<Ranked<Fact>>> facts = new LinkedHashMap<>();
    private final List<Runnable> arrived = new ArrayList<>();
    private OptionalLong rank = OptionalLong.empty();

    private record Ranked<F>(OptionalLong rank, F row) {}

    Loading(KeptRows kept, Incoming incoming) {
      this.kept = kept;
      this.incoming = incoming;
    }

    @Override
    public void rank(long next) {
      rank = OptionalLong.of(next);
    }

    @Override
    public void contact(long line, Contact contact) {
      OptionalLong its = taken();
      arrived.add(() -> contacts.add(new Ranked<>(its, kept.spelt(contact))));
    }

    @Override
    public void survey(long line, SurveyAnswer answer) {
      OptionalLong its = taken();
      arrived.add(() -> surveys.add(new Ranked<>(its, kept.spelt(answer))));
    }

    @Override
    public void fact(long line, Fact fact) {
      OptionalLong its = taken();
      arrived.add(
          () ->
              facts
                  .computeIfAbsent(fact.values().kind(), any -> new ArrayList<>())
                  .add(new Ranked<>(its, kept.spelt(fact))));
    }

    @Override
    public void name(Dimension dimension, String value, String name) {
      throw new UnsupportedOperationException("row by row, values keep their names");
    }

    private OptionalLong taken() {
      OptionalLong its = rank;
      rank = OptionalLong.empty();
      return its;
    }

    @Override
    public ImportRun.Counts commit(FileShape shape, long rejected, Clock clock) {
      kept.imports++;
      arrived.forEach(Runnable::run);
      List<ImportRun.Part> parts = new ArrayList<>();
      for (ImportKind kind : incoming.kinds()) {
        parts.add(
            switch (kind) {
              case CONTACTS -> merge(kind, inOrder(kind, contacts), kept.contacts, Contact::key);
              case SURVEYS -> merge(kind, inOrder(kind, surveys), kept.surveys, SurveyAnswer::key);
              default -> {
                FactKind facts = kind.facts().orElseThrow();
                List<Ranked<Fact>> rows = this.facts.getOrDefault(facts, List.of());
                yield merge(kind, inOrder(kind, rows), kept.factsByKey(facts), Fact::key);
              }
            });
      }
      return ImportRun.Counts.of(parts, rejected);
    }

    @Override
    public Facts.Tried trial(FileShape shape, long rejected) {
      throw new UnsupportedOperationException("a plain list gives nothing up");
    }

    private <F> List<F> inOrder(ImportKind kind, List<Ranked<F>> rows) {
      Comparator<Ranked<F>> order =
          Comparator.comparing(
              row -> incoming.ranked().contains(kind) ? row.rank().orElse(Long.MIN_VALUE) : 0L);
      return rows.stream().sorted(order).map(Ranked::row).toList();
    }

    @Override
    public void close() {
      // Nothing was kept before the commit.
    }
  }
}
