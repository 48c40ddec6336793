package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Contacts of which only totals are known: a row a day, channel and team, for tools that export no
 * single contacts. It counts into the measures of contacts, except those that only a contact known
 * by itself can tell: its course, its resolution, its repeats, how durations spread.
 *
 * <p>No contact counts twice. A row counts only where no single contact of the same day and channel
 * is known that may be among its own: of its team, or of none, or any where the row has no team.
 * And a row without team is the whole of its channel: it counts only where no other row of that day
 * and channel has a team.
 */
public final class DailyContacts {

  private static final FieldType COUNT = new FieldType.Whole(0, 10_000_000);

  /** Twenty years: what a thousand people do in a week, and three of them still fit into an int. */
  private static final FieldType TIME = new FieldType.Seconds(7_305);

  public static final Field DAY =
      Field.of(
              "day",
              new FieldType.Day(),
              "Jour d’arrivée des demandes.",
              "The day the contacts arrived.",
              "2026-03-02",
              "2026-03-02",
              "2026-03-02")
          .required();
  public static final Field OFFERED =
      count("offered", "Demandes reçues.", "Contacts received.", "530", "85", "140").required();
  public static final Field ANSWERED =
      count("answered", "Demandes répondues.", "Contacts answered.", "490", "80", "131").required();
  public static final Field ABANDONED =
      count(
              "abandoned",
              "Demandes abandonnées avant réponse ; 0 pour un canal sans abandon.",
              "Contacts abandoned before an answer; 0 for a channel without abandonment.",
              "40",
              "5",
              "0")
          .required();
  public static final Field HANDLED =
      count(
          "handled",
          "Demandes répondues dont l’échange est terminé ; toutes les répondues par défaut.",
          "Contacts answered whose exchange is over; all that were answered when blank.",
          "",
          "",
          "120");
  public static final Field WAIT =
      time(
          "wait_seconds",
          "Somme des attentes des demandes répondues.",
          "Sum of the waits of the contacts answered.",
          "9310",
          "2400",
          "");
  public static final Field WITHIN_THRESHOLD =
      count(
          "within_threshold",
          "Demandes répondues dans le seuil du canal.",
          "Contacts answered within the channel’s threshold.",
          "441",
          "72",
          "125");
  public static final Field TALK =
      time(
          "talk_seconds",
          "Somme des durées d’échange des demandes traitées.",
          "Sum of the talk times of the contacts handled.",
          "132300",
          "38400",
          "");
  public static final Field HOLD =
      time(
          "hold_seconds",
          "Somme des mises en attente des demandes traitées.",
          "Sum of the hold times of the contacts handled.",
          "4900",
          "",
          "");
  public static final Field AFTER_CONTACT =
      time(
          "after_contact_seconds",
          "Somme des temps post-contact des demandes traitées.",
          "Sum of the after-contact work of the contacts handled.",
          "24500",
          "3200",
          "");

  public static final FactKind KIND =
      FactKind.of(
              FactType.DAILY_CONTACTS,
              new Text("Contacts par jour", "Daily contacts"),
              new Text(
                  "Une ligne par jour, canal et équipe, pour les outils qui n’exportent pas chaque contact. Là où les contacts sont importés un à un, eux seuls comptent.",
                  "One row a day, channel and team, for tools that do not export each contact. Where contacts are imported one by one, only these count."))
          .fields(
              DAY,
              OFFERED,
              ANSWERED,
              ABANDONED,
              HANDLED,
              WAIT,
              WITHIN_THRESHOLD,
              TALK,
              HOLD,
              AFTER_CONTACT)
          .requiring(Dimension.CHANNEL)
          .key(DAY, KeyPart.of(Dimension.CHANNEL), KeyPart.of(Dimension.TEAM))
          .limit(
              Limit.atMost(ANSWERED, OFFERED),
              new Limit(
                  ABANDONED,
                  new Text(
                      "avec les répondues, plus que offered : corrigez l’une des trois colonnes",
                      "with those answered, more than offered: correct one of the three columns"),
                  row ->
                      !row.knows(ABANDONED)
                          || !row.knows(ANSWERED)
                          || !row.knows(OFFERED)
                          || row.get(ANSWERED) + row.get(ABANDONED) <= row.get(OFFERED)),
              Limit.atMost(HANDLED, ANSWERED),
              Limit.atMost(WITHIN_THRESHOLD, ANSWERED))
          .counting((row, sink) -> count(row, true, sink));

  /** What the rows count into: all else rests on contacts that are known one by one. */
  public static final Set<Measure> MEASURES =
      Collections.unmodifiableSet(
          EnumSet.of(
              RECEIVED,
              Measure.ANSWERED,
              Measure.ABANDONED,
              WAITED,
              WAIT_SECONDS,
              TIMED,
              TIMED_ANSWERED,
              IN_TIME,
              Measure.HANDLED,
              HANDLING_KNOWN,
              HANDLING_SECONDS,
              HOLD_KNOWN,
              HOLD_SECONDS,
              AFTER_CONTACT_KNOWN,
              AFTER_CONTACT_SECONDS));

  private DailyContacts() {}

  private static Field count(String word, String french, String english, String... examples) {
    return Field.of(word, COUNT, french, english, examples);
  }

  private static Field time(String word, String french, String english, String... examples) {
    return Field.of(word, TIME, french, english, examples);
  }

  /**
   * Counts a row that counts at all.
   *
   * @param thresholdOfTheTool whether the tool's threshold is the one asked about: its own count of
   *     what was in time says nothing of another
   */
  public static void count(Values row, boolean thresholdOfTheTool, Counting.Sink sink) {
    LocalDate day = row.day();
    long answered = row.get(ANSWERED);
    add(day, RECEIVED, row.get(OFFERED), sink);
    add(day, Measure.ANSWERED, answered, sink);
    add(day, Measure.ABANDONED, row.get(ABANDONED), sink);
    if (row.knows(WAIT)) {
      add(day, WAITED, answered, sink);
      add(day, WAIT_SECONDS, row.get(WAIT), sink);
    }
    if (row.knows(WITHIN_THRESHOLD) && thresholdOfTheTool) {
      add(day, TIMED, row.get(OFFERED), sink);
      add(day, TIMED_ANSWERED, answered, sink);
      add(day, IN_TIME, row.get(WITHIN_THRESHOLD), sink);
    }
    handled(row, row.knows(HANDLED) ? row.get(HANDLED) : answered, sink);
  }

  private static void handled(Values row, long handled, Counting.Sink sink) {
    LocalDate day = row.day();
    add(day, Measure.HANDLED, handled, sink);
    if (row.knows(TALK)) {
      add(day, HANDLING_KNOWN, handled, sink);
      add(
          day,
          HANDLING_SECONDS,
          row.get(TALK) + orZero(row, HOLD) + orZero(row, AFTER_CONTACT),
          sink);
    }
    if (row.knows(HOLD)) {
      add(day, HOLD_KNOWN, handled, sink);
      add(day, HOLD_SECONDS, row.get(HOLD), sink);
    }
    if (row.knows(AFTER_CONTACT)) {
      add(day, AFTER_CONTACT_KNOWN, handled, sink);
      add(day, AFTER_CONTACT_SECONDS, row.get(AFTER_CONTACT), sink);
    }
  }

  private static long orZero(Values row, Field field) {
    return row.knows(field) ? row.get(field) : 0;
  }

  private static void add(LocalDate day, Measure measure, long amount, Counting.Sink sink) {
    if (amount != 0) {
      sink.add(day, measure, amount);
    }
  }
}
