package fr.boussole.application.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.Direction;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationTest {

  private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Examination examination =
      new Examination(Instant.parse("2026-03-10T12:00:00Z"), PARIS);

  private long line = 1;

  @Test
  void whatComesBeforeTheArrivalIsFound() {
    take(times(minutes(-1), null, null, null, null));
    take(times(null, minutes(-1), null, null, null));
    take(times(null, null, minutes(-1), null, null));
    take(times(null, null, null, minutes(-1), null));
    take(times(null, null, null, null, minutes(-1)));
    take(times(NINE, NINE, NINE, NINE, NINE));

    assertThat(told())
        .containsExactlyInAnyOrder(
            "ANSWERED_BEFORE_OPENED answered_at 1 [2]",
            "ABANDONED_BEFORE_OPENED abandoned_at 1 [3]",
            "RESPONDED_BEFORE_OPENED first_response_at 1 [4]",
            "RESOLVED_BEFORE_OPENED resolved_at 1 [5]",
            "CLOSED_BEFORE_OPENED closed_at 1 [6]");
  }

  /** The rule behind the 1,365 tickets of the reference file: their closing is a moment. */
  @Test
  void aResolutionBeforeTheResponseIsFoundInTheResolutionElseTheClosing() {
    take(times(null, null, minutes(10), minutes(9), minutes(20)));
    take(times(null, null, minutes(10), null, minutes(9)));
    take(times(null, null, minutes(10), null, minutes(8)));
    take(times(null, null, minutes(10), null, minutes(7)));
    take(times(null, null, minutes(10), null, minutes(6)));
    take(times(null, null, minutes(10), minutes(10), minutes(9)));
    take(times(null, null, null, minutes(9), null));

    assertThat(told())
        .containsExactly(
            "RESOLVED_BEFORE_RESPONSE closed_at 4 [3, 4, 5]",
            "RESOLVED_BEFORE_RESPONSE resolved_at 1 [2]");
  }

  @Test
  void durationsAreAbsurdBeyondTheirBoundOnly() {
    int days = 86_400;
    take(durations(366 * days, 30 * days, 0, 0));
    take(durations(null, 30 * days + 1, 30 * days + 1, 30 * days + 1));
    take(times(NINE.plusSeconds(366L * days), null, null, null, null), Instant.EPOCH);
    take(times(NINE, null, null, null, null), NINE.minusSeconds(366L * days + 1));

    assertThat(told())
        .containsExactlyInAnyOrder(
            "ABSURD_DURATION talk_seconds 1 [3]",
            "ABSURD_DURATION hold_seconds 1 [3]",
            "ABSURD_DURATION after_contact_seconds 1 [3]",
            "ABSURD_DURATION answered_at 2 [4, 5]",
            "FUTURE answered_at 1 [4]");
  }

  @Test
  void theSameContactUnderAnotherIdentifierIsFound() {
    take(contact("A-2", "C-1", "phone", NINE));
    take(contact("A-3", "C-1", "phone", NINE));
    take(contact("A-3", "C-1", "phone", NINE));
    take(contact("A-3", "C-1", "chat", NINE));
    take(contact("A-4", "C-2", "phone", NINE));
    take(contact("A-5", "C-1", "phone", minutes(1)));

    assertThat(told()).containsExactly("DUPLICATE_CONTENT  1 [3]", "DUPLICATE_KEY  2 [4, 5]");
  }

  @Test
  void rowsWithARankMayComeMoreThanOnce() {
    for (int i = 0; i < 3; i++) {
      examination.rank();
      take(contact("A-1", "C-1", "phone", minutes(i)));
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void pairsAreFoundAmongManyContacts() {
    for (int i = 0; i < 100_000; i++) {
      take(contact("A-" + i, "C-" + i, "phone", NINE.plusSeconds(i)));
    }
    assertThat(told()).isEmpty();
    take(contact("B", "C-7", "phone", NINE.plusSeconds(7)));
    assertThat(told()).containsExactly("DUPLICATE_CONTENT  1 [100002]");
  }

  @Test
  void wordsOfUnknownStatusAreTold() {
    IntStream.range(0, 5).forEach(row -> take(status("waiting")));
    IntStream.range(0, 6).forEach(row -> take(status("Escaladé N2")));
    IntStream.range(0, 5).forEach(row -> take(status("résolu")));

    Found found = examination.told().findings().getFirst();
    assertThat(found.sentence())
        .isEqualTo(
            new Text(
                "11 contact(s) dont l’état est inconnu, gardé mais sans effet sur les indicateurs : Escaladé N2 × 6, waiting × 5.",
                "11 contact(s) whose status word is unknown, kept but without effect on KPIs: Escaladé N2 × 6, waiting × 5."));
    assertThat(found.lines()).containsExactly(2L, 3L, 4L);
  }

  /** Something else was taken for the status: customers' data are not told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jeanne.martin@example.com",
        "0612345678",
        "dossier 20418",
        "Madame Martin a rappelé deux fois, elle est furieuse"
      })
  void wordsThatMayTellOfSomebodyAreNotTold(String word) {
    IntStream.range(0, 5).forEach(row -> take(status(word)));
    IntStream.range(0, 4).forEach(row -> take(status("Jeanne Martin")));
    Found found = examination.told().findings().getFirst();
    assertThat(found.detail()).isEmpty();
    assertThat(found.sentence())
        .isEqualTo(
            new Text(
                "9 contact(s) dont l’état est inconnu, gardé mais sans effet sur les indicateurs.",
                "9 contact(s) whose status word is unknown, kept but without effect on KPIs."));
  }

  @Test
  void aDayWithoutRowsIsAHoleWhereThatWeekdayUsuallyHasSome() {
    for (int day = 0; day < 28; day++) {
      LocalDate local = LocalDate.of(2026, 1, 5).plusDays(day);
      // No work on Sundays, and nothing came on the second Thursday.
      if (local.getDayOfWeek().getValue() != 7 && day != 10) {
        take(contact("A-" + day, "C-" + day, "phone", NINE.minusSeconds(86_400L * (56 - day))));
      }
    }
    assertThat(told()).containsExactly("HOLE  1 []");
    assertThat(examination.told().findings().getFirst().detail()).isEqualTo("2026-01-15");
  }

  @Test
  void columnsAreAsCompleteAsTheirRows() {
    take(contact("A-1", "C-1", "phone", NINE));
    take(times(NINE, null, null, null, null));

    Quality quality = examination.told();
    assertThat(quality.fields())
        .contains(
            new Quality.Filled(ImportKind.CONTACTS, "external_id", 2, 2),
            new Quality.Filled(ImportKind.CONTACTS, "channel", 1, 2),
            new Quality.Filled(ImportKind.CONTACTS, "customer", 1, 2),
            new Quality.Filled(ImportKind.CONTACTS, "answered_at", 1, 2),
            new Quality.Filled(ImportKind.CONTACTS, "reason", 0, 2))
        .noneMatch(field -> field.column().equals("direction"));
    assertThat(quality.days())
        .containsExactly(
            new Quality.Day(ImportKind.CONTACTS, "default", LocalDate.of(2026, 3, 2), 2));
  }

  @Test
  void rejectedRowsAreCountedByReasonAndColumn() {
    reject(5, new RowIssue("opened_at", "Date", "x", Reason.NOT_A_TIME, new Text("a", "b")));
    reject(6, new RowIssue("opened_at", "Date", "y", Reason.NOT_A_TIME, new Text("a", "b")));
    reject(7, RowIssue.ofRow(Reason.CUT_SHORT, new Text("a", "b")));

    assertThat(examination.told().refused())
        .containsExactly(
            new Quality.Refused(Reason.NOT_A_TIME, "Date", 2, List.of(5L, 6L)),
            new Quality.Refused(Reason.CUT_SHORT, "", 1, List.of(7L)));
  }

  private void reject(long at, RowIssue issue) {
    examination.rejected(new RejectedRow(at, List.of(), List.of(issue)));
  }

  private void take(Contact contact) {
    examination.contact(++line, contact);
  }

  private void take(Contact.Times times) {
    take(times, Contact.Durations.unknown(), null);
  }

  private void take(Contact.Times times, Instant opened) {
    take(
        new Contact.Times(
            opened,
            times.answered(),
            times.abandoned(),
            times.firstResponse(),
            times.resolved(),
            times.closed()));
  }

  private void take(Contact.Durations durations) {
    take(Contact.Times.opened(NINE), durations, null);
  }

  private static Contact.Durations durations(
      @Nullable Integer wait, int talk, int hold, int afterContact) {
    return new Contact.Durations(wait, talk, hold, afterContact);
  }

  private Contact status(String word) {
    return contact(Contact.Times.opened(NINE), Contact.Durations.unknown(), word);
  }

  private void take(Contact.Times times, Contact.Durations durations, @Nullable String status) {
    take(contact(times, durations, status));
  }

  private Contact contact(
      Contact.Times times, Contact.Durations durations, @Nullable String status) {
    return new Contact(
        new FactKey("default", "T-" + line),
        Direction.INBOUND,
        times,
        durations,
        Labels.none(),
        Optional.empty(),
        new Contact.Course(status, null, null, null, null, null, null));
  }

  private static Contact contact(String id, String customer, String channel, Instant opened) {
    return new Contact(
        new FactKey("default", id),
        Direction.INBOUND,
        Contact.Times.opened(opened),
        Contact.Durations.unknown(),
        new Labels(Map.of(Dimension.CHANNEL, channel)),
        Optional.of(customer),
        Contact.Course.unknown());
  }

  private static Contact.Times times(
      @Nullable Instant answered,
      @Nullable Instant abandoned,
      @Nullable Instant firstResponse,
      @Nullable Instant resolved,
      @Nullable Instant closed) {
    return new Contact.Times(NINE, answered, abandoned, firstResponse, resolved, closed);
  }

  private static Instant minutes(long after) {
    return NINE.plusSeconds(60 * after);
  }

  private List<String> told() {
    return examination.told().findings().stream()
        .map(
            found ->
                "%s %s %d %s"
                    .formatted(found.finding(), found.column(), found.rows(), found.lines()))
        .toList();
  }
}
