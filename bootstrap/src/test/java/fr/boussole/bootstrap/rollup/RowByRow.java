package fr.boussole.bootstrap.rollup;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.application.dashboard.Measurements;
import fr.boussole.application.dashboard.Question;
import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Incoming;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.DailyContacts;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.ContactRules;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Rulebook;
import fr.boussole.domain.scope.Rules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Facts in plain lists, every question answered by looking at each of them: slow, and short enough
 * to be seen to be right.
 */
final class RowByRow implements Facts, Measurements {

  private final KeptRows kept = new KeptRows();
  private ZoneId zone = Store.PARIS;
  private List<Row> rows = List.of();
  private int rowsOf;
  private Rulebook book = Rulebook.standard();

  private record Row(
      Contact contact, ContactFigures figures, @Nullable Contact previous, @Nullable Contact next) {

    boolean isInSequenceWith(Row other) {
      return isInSequence()
          && other.isInSequence()
          && other.contact.customer().equals(contact.customer())
          && other
              .contact
              .labels()
              .on(Dimension.REASON)
              .equals(contact.labels().on(Dimension.REASON));
    }

    private boolean isInSequence() {
      return figures.inbound() && figures.traceable();
    }
  }

  private final Set<String> avoidable;

  private RowByRow(Set<String> avoidable) {
    this.avoidable = avoidable;
  }

  static Store store() {
    return store(Set.of());
  }

  /**
   * An empty store.
   *
   * @param avoidable the reasons that are marked as such
   */
  static Store store(Set<String> avoidable) {
    RowByRow rows = new RowByRow(avoidable);
    return new Store(
        rows, rows, new ListedImportRuns(), rules -> rows.book = rows.book.with(rules));
  }

  @Override
  public Load begin(long importId, Incoming incoming, ZoneId organisation) {
    zone = organisation;
    return new KeptRows.Loading(kept, incoming);
  }

  @Override
  public Undone undo(long importId, Set<ImportKind> kinds, ZoneId organisation, Clock clock) {
    throw new UnsupportedOperationException("a store without the import is made anew");
  }

  @Override
  public Answer answer(Question question) {
    Gathered gathered = new Gathered(question);
    DistinctRows distinct = new DistinctRows(question, zone, gathered);
    if (FactType.CONTACTS.dimensions().containsAll(question.told())) {
      contactsAndSurveys(question, gathered, distinct);
    }
    for (FactKind kind : FactKinds.ALL) {
      if (kind.dimensions().containsAll(question.told())) {
        for (Fact fact : kept.facts(kind)) {
          if (isAskedAbout(question, fact.labels())) {
            kind.count(fact.values(), gathered.of(fact.labels()));
            distinct.fact(kind, fact);
          }
        }
      }
    }
    distinct.tell();
    return gathered.answer();
  }

  private void contactsAndSurveys(Question question, Gathered gathered, DistinctRows distinct) {
    for (Row row : rows()) {
      Labels labels = row.contact().labels();
      if (isAskedAbout(question, labels)) {
        Counting.contact(
            row.figures(),
            gap(row.previous(), row.contact()),
            gap(row.contact(), row.next()),
            book.on(row.figures().day(), labels.values()).under(question.rules()),
            gathered.of(labels));
        distinct.contact(row.contact(), row.figures());
      }
    }
    for (Fact row : kept.facts(DailyContacts.KIND)) {
      if (counts(row) && isAskedAbout(question, row.labels())) {
        DailyContacts.count(
            row.values(), isPlain(row, question.rules()), gathered.of(row.labels()));
      }
    }
    for (SurveyAnswer answer : kept.surveys()) {
      Labels labels = kept.labels(answer);
      if (isAskedAbout(question, labels)) {
        Counting.survey(
            answer.answeredAt().atZone(zone).toLocalDate(),
            answer.kind(),
            answer.score(),
            answer.scaleMinimum(),
            answer.scaleMaximum(),
            gathered.of(labels));
      }
    }
  }

  /** What the tool counted as in time is what the rules ask for. */
  private boolean isPlain(Fact row, Rules asked) {
    ContactRules rules = book.on(row.values().day(), row.labels().values());
    return asked.serviceThreshold().isEmpty()
        && rules.abandonsCounted()
        && rules.shortAbandonSeconds() == 0;
  }

  /** No single contact may be among those of the row, and nothing else tells it by team. */
  private boolean counts(Fact row) {
    Optional<String> team = row.labels().on(Dimension.TEAM);
    return rows().stream()
            .filter(single -> single.figures().inbound())
            .filter(single -> single.figures().day().equals(row.values().day()))
            .map(single -> single.contact().labels())
            .filter(single -> isSameChannel(single, row.labels()))
            .map(single -> single.on(Dimension.TEAM))
            .noneMatch(of -> team.isEmpty() || of.isEmpty() || of.equals(team))
        && (team.isPresent()
            || kept.facts(DailyContacts.KIND).stream()
                .filter(other -> other.values().day().equals(row.values().day()))
                .filter(other -> isSameChannel(other.labels(), row.labels()))
                .noneMatch(other -> other.labels().on(Dimension.TEAM).isPresent()));
  }

  private static boolean isSameChannel(Labels one, Labels other) {
    return one.on(Dimension.CHANNEL).equals(other.on(Dimension.CHANNEL));
  }

  @Override
  public List<String> values(Dimension dimension) {
    return kept.labels().stream()
        .flatMap(labels -> labels.on(dimension).stream())
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public String shown(Dimension dimension, String name) {
    return name;
  }

  @Override
  public boolean marksReasons() {
    return !avoidable.isEmpty();
  }

  @Override
  public Optional<Period> extent() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Row row : rows()) {
      if (row.figures().inbound()) {
        days.add(row.figures().day());
        Optional.ofNullable(row.figures().settledDay()).ifPresent(days::add);
      }
    }
    kept.surveys().forEach(answer -> days.add(answer.answeredAt().atZone(zone).toLocalDate()));
    for (Fact row : kept.facts(DailyContacts.KIND)) {
      if (counts(row) && row.values().get(DailyContacts.OFFERED) > 0) {
        days.add(row.values().day());
      }
    }
    if (days.isEmpty()) {
      days.addAll(daysOf(false));
    }
    if (days.isEmpty()) {
      days.addAll(daysOf(true));
    }
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(Period.ofDays(days.getFirst(), days.getLast()));
  }

  /** The days on which facts of simple kinds count for anything. */
  private Set<LocalDate> daysOf(boolean lasting) {
    Set<LocalDate> days = new HashSet<>();
    Counting.Sink sink =
        new Counting.Sink() {
          @Override
          public void add(LocalDate day, Measure measure, long amount) {
            if (amount != 0) {
              days.add(day);
            }
          }

          @Override
          public void add(LocalDate day, Distribution distribution, int seconds) {
            // Their counts are measures.
          }
        };
    FactKinds.ALL.stream()
        .filter(kind -> kind.isLasting() == lasting)
        .forEach(kind -> kept.facts(kind).forEach(fact -> kind.count(fact.values(), sink)));
    return days;
  }

  /** Every contact with its neighbours, found by comparing each with each, once an import. */
  private List<Row> rows() {
    if (rowsOf != kept.imports()) {
      rowsOf = kept.imports();
      rows =
          kept.contacts().stream()
              .map(contact -> new Row(contact, ContactFigures.of(contact, zone), null, null))
              .toList();
      rows =
          rows.stream()
              .map(
                  row ->
                      new Row(
                          row.contact(),
                          row.figures(),
                          neighbour(row, true),
                          neighbour(row, false)))
              .toList();
    }
    return rows;
  }

  /**
   * The nearest contact of the same customer and reason, before or after this one; those of the
   * same moment follow in the order of their identifiers, then of their sources.
   */
  private @Nullable Contact neighbour(Row row, boolean before) {
    Comparator<Contact> nearer = before ? kept.inTime() : kept.inTime().reversed();
    return rows.stream()
        .filter(other -> row.isInSequenceWith(other))
        .map(Row::contact)
        .filter(other -> nearer.compare(other, row.contact()) < 0)
        .max(nearer)
        .orElse(null);
  }

  private static @Nullable Integer gap(@Nullable Contact from, @Nullable Contact to) {
    return from == null || to == null
        ? null
        : Integer.valueOf(
            (int)
                Math.min(
                    Duration.between(from.times().opened(), to.times().opened()).toSeconds(),
                    Integer.MAX_VALUE));
  }

  private boolean isAskedAbout(Question question, Labels labels) {
    return letsIn(question.filter(), labels)
        && question.narrowing().stream().allMatch(narrowing -> letsIn(narrowing, labels));
  }

  private boolean letsIn(Narrowing narrowing, Labels labels) {
    return switch (narrowing) {
      case Narrowing.AvoidableReasons() ->
          labels.on(Dimension.REASON).stream().anyMatch(avoidable::contains);
      case Narrowing.Channels(ChannelKind kind) ->
          labels.on(Dimension.CHANNEL).map(ChannelKind::of).equals(Optional.of(kind));
    };
  }

  private static boolean letsIn(Filter filter, Labels labels) {
    return filter.dimensions().stream()
        .allMatch(
            dimension ->
                filter.on(dimension).orElseThrow().stream()
                    .anyMatch(labels.on(dimension).orElse(Dimension.NONE)::equalsIgnoreCase));
  }
}
