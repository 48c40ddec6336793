package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.application.dashboard.Answer.Part;
import fr.boussole.application.dashboard.Question;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.Direction;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.fact.SurveyKind;
import fr.boussole.domain.kpi.Needs;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeping facts and answering questions means, worked out by hand; the same for any store. */
abstract class MeasurementsContract {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Period MARCH =
      new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
  private static final Period OCTOBER =
      new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

  /** A store without facts, the same one during a test. */
  abstract Store store();

  @Test
  void nothingIsNoPartAtAll() {
    assertThat(answer(Filter.all(), Optional.empty(), MARCH).parts()).isEmpty();
    assertThat(store().measurements().extent()).isEmpty();
    assertThat(store().measurements().values(Dimension.TEAM)).isEmpty();
  }

  @Test
  void theSameFileChangesNothing() {
    List<Contact> file =
        List.of(call("A-1", "2026-03-02T09:00:00Z"), call("A-2", "2026-03-02T10:00:00Z"));
    assertThat(store().importContacts(file, 3)).isEqualTo(new ImportRun.Counts(2, 0, 0, 3));
    Answer before = answer(Filter.all(), Optional.of(Dimension.REASON), MARCH);
    assertThat(store().importContacts(file)).isEqualTo(new ImportRun.Counts(0, 0, 2, 0));
    assertThat(answer(Filter.all(), Optional.of(Dimension.REASON), MARCH)).isEqualTo(before);
  }

  @Test
  void theLastRowOfAKeyCounts() {
    assertThat(
            store()
                .importContacts(
                    List.of(
                        call("A-1", "2026-03-02T09:00:00Z"),
                        call("A-2", "2026-03-02T09:00:00Z"),
                        call("A-1", "2026-03-03T09:00:00Z"))))
        .isEqualTo(new ImportRun.Counts(2, 1, 0, 0));
    assertThat(received(Period.ofDay(MONDAY))).isEqualTo(1);
    assertThat(received(Period.ofDay(MONDAY.plusDays(1)))).isEqualTo(1);
  }

  /** A wrong year, then the right one: nothing must remain where the contact was. */
  @Test
  void aCorrectedContactLeavesNothingBehind() {
    store().importContacts(List.of(call("A-1", "2062-03-02T09:00:00Z")));
    assertThat(store().measurements().extent().orElseThrow().last().getYear()).isEqualTo(2062);
    assertThat(store().importContacts(List.of(call("A-1", "2026-03-02T09:00:00Z"))))
        .isEqualTo(new ImportRun.Counts(0, 1, 0, 0));
    assertThat(store().measurements().extent()).contains(Period.ofDay(MONDAY));
    assertThat(received(MARCH)).isEqualTo(1);

    Contact moved = call("A-1", "2026-03-02T09:00:00Z", Map.of(Dimension.REASON, "Livraison"));
    store().importContacts(List.of(moved));
    assertThat(answer(Filter.all(), Optional.of(Dimension.REASON), MARCH).parts())
        .containsOnlyKeys("Livraison");
  }

  /** First the second call, then the first, then a correction that parts them. */
  @Test
  void repeatsAreSeenAcrossImportsInAnyOrder() {
    store().importContacts(List.of(call("A-2", "2026-03-05T09:00:00Z")));
    assertThat(sum(MARCH, Measure.REPEATED)).isZero();
    store().importContacts(List.of(call("A-1", "2026-03-02T09:00:00Z")));
    assertThat(sum(MARCH, Measure.REPEATED)).isEqualTo(1);
    assertThat(sum(Period.ofDay(LocalDate.of(2026, 3, 5)), Measure.REPEATED)).isEqualTo(1);
    assertThat(sum(MARCH, Measure.ONCE_AND_DONE)).isEqualTo(1);
    store()
        .importContacts(
            List.of(call("A-1", "2026-03-02T09:00:00Z", Map.of(Dimension.REASON, "Panne"))));
    assertThat(sum(MARCH, Measure.REPEATED)).isZero();
    assertThat(sum(MARCH, Measure.ONCE_AND_DONE)).isEqualTo(2);
  }

  /** Seven days of 24 hours: over the change of the clock they end an hour of the day later. */
  @Test
  void theWindowIsInclusiveToTheSecond() {
    store()
        .importContacts(
            List.of(
                call("A-1", "2026-03-25T09:00:00Z"),
                call("A-2", "2026-04-01T09:00:00.900Z"),
                call("A-3", "2026-04-08T09:00:01.900Z")));
    Period april = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
    assertThat(sum(april, Measure.REPEATED)).isEqualTo(1);
  }

  @Test
  void neighboursMayBeDecadesApart() {
    store()
        .importContacts(
            List.of(call("A-1", "1990-01-01T09:00:00Z"), call("A-2", "2100-01-01T09:00:00Z")));
    assertThat(received(new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2101, 1, 1))))
        .isEqualTo(2);
  }

  /** 25 hours of 25 October, 23 of 29 March, on the days of the organisation. */
  @Test
  void daysOfClockChangeAreWholeDays() {
    store()
        .importContacts(
            List.of(
                call("A-1", "2026-10-24T22:00:00Z"),
                call("A-2", "2026-10-25T00:30:00Z"),
                call("A-3", "2026-10-25T01:30:00Z"),
                call("A-4", "2026-10-25T22:59:59Z"),
                call("A-5", "2026-10-25T23:00:00Z"),
                call("A-6", "2026-03-28T23:00:00Z"),
                call("A-7", "2026-03-29T21:59:59Z"),
                call("A-8", "2026-03-29T22:00:00Z")));
    assertThat(received(Period.ofDay(LocalDate.of(2026, 10, 25)))).isEqualTo(4);
    assertThat(received(Period.ofDay(LocalDate.of(2026, 3, 29)))).isEqualTo(2);
    assertThat(received(OCTOBER)).isEqualTo(5);
  }

  @Test
  void outboundContactsAreKeptButNotCounted() {
    Contact call = call("A-1", "2026-03-02T09:00:00Z");
    Contact outbound =
        new Contact(
            call.key(),
            Direction.OUTBOUND,
            call.times(),
            call.durations(),
            call.labels(),
            call.customer(),
            call.course());
    assertThat(store().importContacts(List.of(outbound)).created()).isEqualTo(1);
    assertThat(received(MARCH)).isZero();
    assertThat(store().importContacts(List.of(call)).updated()).isEqualTo(1);
    assertThat(received(MARCH)).isEqualTo(1);
  }

  @Test
  void valuesDifferInMoreThanCase() {
    store()
        .importContacts(
            List.of(
                call("A-1", "2026-03-02T09:00:00Z", Map.of(Dimension.REASON, "Facture")),
                call("A-2", "2026-03-02T09:30:00Z", Map.of(Dimension.REASON, " FACTURE ")),
                call("A-3", "2026-03-02T09:45:00Z", Map.of()),
                call("A-4", "2026-03-02T09:50:00Z", Map.of(Dimension.REASON, "(none)"))));
    Answer byReason = answer(Filter.all(), Optional.of(Dimension.REASON), MARCH);
    assertThat(byReason.parts()).containsOnlyKeys("Facture", Dimension.NONE);
    assertThat(byReason.part("Facture").tally(MARCH).get(Measure.RECEIVED)).isEqualTo(2);
    assertThat(store().measurements().values(Dimension.REASON)).containsExactly("Facture");
    assertThat(
            answer(Filter.of(Dimension.REASON, "facture", "Inconnu"), Optional.empty(), MARCH)
                .all()
                .tally(MARCH)
                .get(Measure.RECEIVED))
        .isEqualTo(2);
    assertThat(answer(Filter.of(Dimension.REASON), Optional.empty(), MARCH).parts()).isEmpty();
  }

  /** Social media under two names, and a phone call of the same team. */
  @Test
  void aNarrowedQuestionIsAboutOneKindOfChannelWhateverItsName() {
    Optional<Narrowing> social = Optional.of(new Narrowing.Channels(ChannelKind.SOCIAL));
    store().importContacts(List.of(call("A-1", "2026-03-02T09:00:00Z", on("phone"))));
    assertThat(answer(Filter.all(), social, Optional.empty(), MARCH).parts()).isEmpty();
    store()
        .importContacts(
            List.of(
                call("A-2", "2026-03-02T09:00:00Z", on("Facebook")),
                call("A-3", "2026-03-02T09:00:00Z", on("Réseaux sociaux")),
                call("A-4", "2026-03-02T09:00:00Z", Map.of(Dimension.TEAM, "Nord"))));
    assertThat(received(Filter.all(), social)).isEqualTo(2);
    assertThat(received(Filter.of(Dimension.CHANNEL, "Facebook", "phone"), social)).isEqualTo(1);
    assertThat(received(Filter.of(Dimension.CHANNEL, "phone"), social)).isZero();
    assertThat(received(Filter.of(Dimension.TEAM, "Nord"), social)).isEqualTo(2);
    assertThat(answer(Filter.all(), social, Optional.of(Dimension.CHANNEL), MARCH).parts())
        .containsOnlyKeys("Facebook", "Réseaux sociaux");
  }

  private static Map<Dimension, String> on(String channel) {
    return Map.of(Dimension.CHANNEL, channel, Dimension.TEAM, "Nord");
  }

  private long received(Filter filter, Optional<Narrowing> narrowing) {
    return answer(filter, narrowing, Optional.empty(), MARCH)
        .all()
        .tally(MARCH)
        .get(Measure.RECEIVED);
  }

  /** Contacts come with, before and after their answers; the answer's own values fill gaps. */
  @Test
  void answersTakeTheDimensionsOfTheirContacts() {
    store().importSurveys(List.of(csat("R-1", "A-1", 5, "Sud"), csat("R-2", "A-9", 2, "Ouest")));
    Filter north = Filter.of(Dimension.TEAM, "Nord");
    assertThat(answers(north)).isZero();
    store()
        .importContacts(
            List.of(call("A-1", "2026-03-02T09:00:00Z", Map.of(Dimension.TEAM, "Nord"))));
    assertThat(answers(north)).isEqualTo(1);
    assertThat(answers(Filter.of(Dimension.TEAM, "Sud"))).isZero();
    assertThat(answers(Filter.of(Dimension.TEAM, "Ouest"))).isEqualTo(1);
    store().importContacts(List.of(call("A-1", "2026-03-02T09:00:00Z", Map.of())));
    assertThat(answers(Filter.of(Dimension.TEAM, "Sud"))).isEqualTo(1);
    assertThat(store().importSurveys(List.of(csat("R-1", "A-1", 1, "Sud"))))
        .isEqualTo(new ImportRun.Counts(0, 1, 0, 0));
    assertThat(answers(Filter.all())).isEqualTo(2);
    assertThat(sum(MARCH, Measure.CSAT_SATISFIED)).isZero();
  }

  @Test
  void theBacklogIsWhatIsOpenWhenADayBegins() {
    store()
        .importContacts(
            List.of(
                resolved("A-1", "2026-03-02T09:00:00Z", "2026-03-04T09:00:00Z"),
                resolved("A-2", "2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z"),
                resolved("A-3", "2026-03-03T09:00:00Z", "2026-03-09T09:00:00Z")));
    List<Period> days =
        IntStream.of(0, 1, 2, 3, 8).mapToObj(MONDAY::plusDays).map(Period::ofDay).toList();
    Period week = new Period(MONDAY, MONDAY.plusDays(7));
    Part all = levels(Stream.concat(days.stream(), Stream.of(week)).toList());
    assertThat(all.openings())
        .isEqualTo(
            Map.of(
                Level.BACKLOG,
                Map.of(MONDAY.plusDays(1), 1L, MONDAY.plusDays(2), 2L, MONDAY.plusDays(3), 1L)));
    // One is open at the end of Monday, two of Tuesday, one of each day after.
    assertThat(all.levelDays().get(Level.BACKLOG))
        .isEqualTo(
            Map.of(week, 8L, days.get(0), 1L, days.get(1), 2L, days.get(2), 1L, days.get(3), 1L));
  }

  private Part levels(List<Period> windows) {
    Needs needs =
        new Needs(Set.of(), Set.of(), Set.of(Level.BACKLOG), Set.of(Level.BACKLOG), Set.of());
    return store()
        .measurements()
        .answer(
            new Question(
                Filter.all(),
                Optional.empty(),
                Rules.standard(),
                Optional.empty(),
                needs,
                windows,
                List.of()))
        .all();
  }

  private Answer answer(Filter filter, Optional<Dimension> by, Period window) {
    return answer(filter, Optional.empty(), by, window);
  }

  private Answer answer(
      Filter filter, Optional<Narrowing> narrowing, Optional<Dimension> by, Period window) {
    return store()
        .measurements()
        .answer(
            new Question(
                filter,
                narrowing,
                Rules.standard(),
                by,
                new Needs(
                    EnumSet.allOf(Measure.class),
                    EnumSet.allOf(Distribution.class),
                    Set.of(),
                    Set.of(),
                    Set.of()),
                List.of(window),
                List.of(window)));
  }

  private long sum(Period window, Measure measure) {
    return answer(Filter.all(), Optional.empty(), window).all().tally(window).get(measure);
  }

  private long received(Period window) {
    return sum(window, Measure.RECEIVED);
  }

  private long answers(Filter filter) {
    return answer(filter, Optional.empty(), MARCH).all().tally(MARCH).get(Measure.CSAT_ANSWERS);
  }

  private static Contact call(String id, String opened) {
    return call(id, opened, Map.of(Dimension.CHANNEL, "phone", Dimension.REASON, "Facture"));
  }

  private static Contact call(String id, String opened, Map<Dimension, String> labels) {
    Instant at = Instant.parse(opened);
    return contact(id, new Contact.Times(at, at.plusSeconds(10), null, null, null, null), labels);
  }

  private static Contact resolved(String id, String opened, String resolved) {
    return contact(
        id,
        new Contact.Times(Instant.parse(opened), null, null, null, Instant.parse(resolved), null),
        Map.of(Dimension.CHANNEL, "e-mail"));
  }

  private static Contact contact(String id, Contact.Times times, Map<Dimension, String> labels) {
    return new Contact(
        new FactKey(FactKey.DEFAULT_SOURCE, id),
        Direction.INBOUND,
        times,
        new Contact.Durations(null, 60, null, null),
        new Labels(labels),
        Optional.of("C-1"),
        new Contact.Course(
            times.resolved() == null ? "resolved" : null, 1, 0, null, null, null, null));
  }

  private static SurveyAnswer csat(String id, String contact, int score, String team) {
    return new SurveyAnswer(
        new FactKey(FactKey.DEFAULT_SOURCE, id),
        SurveyKind.CSAT,
        score,
        1,
        5,
        Instant.parse("2026-03-03T09:00:00Z"),
        Optional.of(contact),
        Optional.empty(),
        new Labels(Map.of(Dimension.TEAM, team)),
        Optional.empty());
  }
}
