package fr.boussole.application.importing;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Looks at every row that is taken or rejected, and tells in the end what the file was like. Its
 * memory does not grow with the rows.
 */
public final class Examination {

  /** What clocks of two machines may differ by. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Findings findings = new Findings();
  private final ContactExamination contacts;
  private final Map<ImportKind, Completeness> fields = new EnumMap<>(ImportKind.class);
  private final Map<FactKind, ImportKind> kinds = ImportKind.byFacts();
  private final Map<ImportKind, Overlaps> overlaps = new EnumMap<>(ImportKind.class);
  private final RowsByDay days;
  private final RecentHashes keys = new RecentHashes();
  private final Refusals refusals = new Refusals();
  private final Instant latest;
  private final LocalDate today;
  private boolean ranked;

  /**
   * @param now rows of later moments are of the future
   * @param zone the organisation's time zone
   */
  public Examination(Instant now, ZoneId zone) {
    this.latest = now.plus(TOLERANCE);
    this.today = now.atZone(zone).toLocalDate();
    this.contacts = new ContactExamination(findings, latest, zone);
    this.days = new RowsByDay(zone);
  }

  public void contact(long line, Contact contact) {
    key(ImportKind.CONTACTS, contact.key(), line);
    contacts.see(line, contact);
    fields(ImportKind.CONTACTS).see(contact);
    days.add(ImportKind.CONTACTS, contact.key().source(), contact.times().opened());
  }

  public void survey(long line, SurveyAnswer answer) {
    key(ImportKind.SURVEYS, answer.key(), line);
    if (answer.answeredAt().isAfter(latest)) {
      findings.note(ImportKind.SURVEYS, Finding.FUTURE, SurveyColumn.ANSWERED_AT.word(), line);
    }
    fields(ImportKind.SURVEYS).see(answer);
    days.add(ImportKind.SURVEYS, answer.key().source(), answer.answeredAt());
  }

  public void fact(long line, Fact fact) {
    FactKind facts = fact.values().kind();
    ImportKind kind = Objects.requireNonNull(kinds.get(facts));
    key(kind, fact.key(), line);
    if (!facts.isLasting() && fact.values().day().isAfter(today)) {
      findings.note(kind, Finding.FUTURE, facts.dayField().word(), line);
    }
    facts
        .twoWays()
        .map(ways -> overlaps.computeIfAbsent(kind, unseen -> new Overlaps(ways)))
        .filter(all -> all.isSecondWay(fact))
        .ifPresent(all -> findings.note(kind, Finding.TOLD_TWICE, all.column(), line));
    fields(kind).see(fact);
    days.add(kind, fact.key().source(), fact.values().day());
  }

  /** The next row has a rank: see {@link RowSink#rank}. */
  public void rank() {
    ranked = true;
  }

  public void rejected(RejectedRow row) {
    refusals.see(row);
  }

  /** What all rows so far were like. */
  public Quality told() {
    contacts.tell();
    List<Quality.Day> byDay = days.told();
    List<Found> found = new ArrayList<>(findings.told());
    found.addAll(RowsByDay.holes(byDay));
    return new Quality(
        found,
        fields.values().stream().flatMap(each -> each.told().stream()).toList(),
        refusals.told(),
        byDay);
  }

  /** Rows that tell which of several is the last are to come more than once. */
  private void key(ImportKind kind, FactKey key, long line) {
    if (ranked) {
      ranked = false;
      return;
    }
    long hash =
        RecentHashes.hash(RecentHashes.hash(kind.ordinal(), key.source()), key.externalId());
    if (keys.put(hash, 1) != 0) {
      findings.note(kind, Finding.DUPLICATE_KEY, "", line);
    }
  }

  private Completeness fields(ImportKind kind) {
    return fields.computeIfAbsent(kind, Completeness::new);
  }
}
