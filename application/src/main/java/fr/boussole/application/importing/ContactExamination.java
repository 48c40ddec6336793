package fr.boussole.application.importing;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.Status;
import fr.boussole.domain.scope.Dimension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at contacts: what they tell that cannot be so, or is unlikely. */
final class ContactExamination {

  /** Seconds of talk, of hold and of work after contact that are hard to believe. */
  private static final int LONGEST_TALK = (int) Duration.ofDays(30).toSeconds();

  private static final Duration LONGEST_WAIT = Duration.ofDays(366);

  /** Most status words remembered; a file with more of them has something else in the column. */
  private static final int MOST_WORDS = 1_000;

  private static final int MOST_TOLD = 10;

  /**
   * Whoever reads imports may read what is told here: a column of e-mail addresses or remarks that
   * was taken for the status is not to be told. States are short and come again.
   */
  private static final int FEWEST_ROWS = 5;

  private static final int LONGEST_TOLD = 40;
  private static final Pattern OF_SOMEBODY = Pattern.compile("@|\\p{Nd}{4}");

  private static final class Word {
    private final boolean known;
    private long rows;

    private Word(boolean known) {
      this.known = known;
    }
  }

  private final Findings findings;
  private final Instant latest;
  private final RecentHashes seen = new RecentHashes();
  private final ZoneId zone;
  private @Nullable Instant firstAssumed;
  private final Map<String, Word> words = new HashMap<>();

  ContactExamination(Findings findings, Instant latest, ZoneId zone) {
    this.findings = findings;
    this.latest = latest;
    this.zone = zone;
  }

  void see(long line, Contact contact) {
    Contact.Times times = contact.times();
    Instant opened = times.opened();
    if (times.assumed()) {
      assumed(contact, line);
      return;
    }
    moment(ContactColumn.OPENED_AT, opened, line);
    after(
        ContactColumn.ANSWERED_AT, Finding.ANSWERED_BEFORE_OPENED, opened, times.answered(), line);
    after(
        ContactColumn.ABANDONED_AT,
        Finding.ABANDONED_BEFORE_OPENED,
        opened,
        times.abandoned(),
        line);
    after(
        ContactColumn.FIRST_RESPONSE_AT,
        Finding.RESPONDED_BEFORE_OPENED,
        opened,
        times.firstResponse(),
        line);
    after(
        ContactColumn.RESOLVED_AT, Finding.RESOLVED_BEFORE_OPENED, opened, times.resolved(), line);
    after(ContactColumn.CLOSED_AT, Finding.CLOSED_BEFORE_OPENED, opened, times.closed(), line);
    endings(times, line);
    durations(contact, line);
    status(contact.course().status(), line);
    if (contact.customer().isPresent() && isSecond(contact, contact.customer().get())) {
      note(Finding.DUPLICATE_CONTENT, "", line);
    }
  }

  /** Whether such a contact came before under another identifier. */
  private boolean isSecond(Contact contact, String customer) {
    Instant opened = contact.times().opened();
    String channel = contact.labels().values().get(Dimension.CHANNEL);
    long same =
        RecentHashes.hash(
            RecentHashes.hash(
                RecentHashes.mix(opened.getEpochSecond() * 1_000_000_007L + opened.getNano()),
                customer),
            channel == null ? "" : channel);
    long own = RecentHashes.hash(0, contact.key().externalId()) | 1;
    long before = seen.put(same, own);
    return before != 0 && before != own;
  }

  /** Nothing is said of what is counted from the arrival. */
  private void assumed(Contact contact, long line) {
    Contact.Times times = contact.times();
    firstAssumed = firstAssumed == null ? times.opened() : firstAssumed;
    note(Finding.ASSUMED_ARRIVAL, "", line);
    later(ContactColumn.ANSWERED_AT, times.answered(), line);
    later(ContactColumn.ABANDONED_AT, times.abandoned(), line);
    later(ContactColumn.FIRST_RESPONSE_AT, times.firstResponse(), line);
    later(ContactColumn.RESOLVED_AT, times.resolved(), line);
    later(ContactColumn.CLOSED_AT, times.closed(), line);
    endings(times, line);
    talks(contact, line);
    status(contact.course().status(), line);
  }

  private void later(ContactColumn column, @Nullable Instant moment, long line) {
    if (moment != null) {
      moment(column, moment, line);
    }
  }

  /** Completes the sentences once all contacts were seen. */
  void tell() {
    if (firstAssumed != null) {
      findings.tell(
          Optional.of(ImportKind.CONTACTS),
          Finding.ASSUMED_ARRIVAL,
          "",
          firstAssumed.atZone(zone).toLocalDate().toString());
    }
    findings.tell(
        Optional.of(ImportKind.CONTACTS),
        Finding.UNKNOWN_STATUS,
        ContactColumn.STATUS.word(),
        words.entrySet().stream()
            .filter(word -> !word.getValue().known && isState(word.getKey(), word.getValue().rows))
            .sorted(
                Comparator.<Map.Entry<String, Word>>comparingLong(word -> -word.getValue().rows)
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_TOLD)
            .map(word -> word.getKey() + " × " + word.getValue().rows)
            .collect(Collectors.joining(", ")));
  }

  private static boolean isState(String word, long rows) {
    return rows >= FEWEST_ROWS
        && word.codePointCount(0, word.length()) <= LONGEST_TOLD
        && !OF_SOMEBODY.matcher(word).find();
  }

  private void after(
      ContactColumn column, Finding finding, Instant opened, @Nullable Instant later, long line) {
    if (later == null) {
      return;
    }
    if (later.isBefore(opened)) {
      note(finding, column.word(), line);
    }
    moment(column, later, line);
  }

  private void moment(ContactColumn column, Instant moment, long line) {
    if (moment.isAfter(latest)) {
      note(Finding.FUTURE, column.word(), line);
    }
  }

  private void endings(Contact.Times times, long line) {
    Instant end = times.resolved() != null ? times.resolved() : times.closed();
    if (end != null && times.firstResponse() != null && end.isBefore(times.firstResponse())) {
      ContactColumn column =
          times.resolved() != null ? ContactColumn.RESOLVED_AT : ContactColumn.CLOSED_AT;
      note(Finding.RESOLVED_BEFORE_RESPONSE, column.word(), line);
    }
  }

  private void durations(Contact contact, long line) {
    talks(contact, line);
    Contact.Times times = contact.times();
    wait(ContactColumn.ANSWERED_AT, times.opened(), times.answered(), line);
    wait(ContactColumn.ABANDONED_AT, times.opened(), times.abandoned(), line);
    wait(ContactColumn.FIRST_RESPONSE_AT, times.opened(), times.firstResponse(), line);
  }

  private void talks(Contact contact, long line) {
    Contact.Durations durations = contact.durations();
    talk(ContactColumn.TALK_SECONDS, durations.talkSeconds(), line);
    talk(ContactColumn.HOLD_SECONDS, durations.holdSeconds(), line);
    talk(ContactColumn.AFTER_CONTACT_SECONDS, durations.afterContactSeconds(), line);
  }

  private void talk(ContactColumn column, @Nullable Integer seconds, long line) {
    if (seconds != null && seconds > LONGEST_TALK) {
      note(Finding.ABSURD_DURATION, column.word(), line);
    }
  }

  private void wait(ContactColumn column, Instant opened, @Nullable Instant end, long line) {
    if (end != null && end.getEpochSecond() - opened.getEpochSecond() > LONGEST_WAIT.toSeconds()) {
      note(Finding.ABSURD_DURATION, column.word(), line);
    }
  }

  private void status(@Nullable String word, long line) {
    if (word == null) {
      return;
    }
    Word known = words.get(word);
    if (known == null) {
      known = new Word(Status.of(word).isPresent());
      if (words.size() < MOST_WORDS) {
        words.put(word, known);
      }
    }
    known.rows++;
    if (!known.known) {
      note(Finding.UNKNOWN_STATUS, ContactColumn.STATUS.word(), line);
    }
  }

  private void note(Finding finding, String column, long line) {
    findings.note(ImportKind.CONTACTS, finding, column, line);
  }
}
