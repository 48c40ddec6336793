package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.fact.SurveyKind;
import fr.boussole.domain.kind.DailyContacts;
import fr.boussole.domain.kind.Values;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Reads facts out of the database, each counted by the domain's own {@link Counting}. The rows come
 * in any order.
 */
public final class CountedFacts {

  /** Takes facts one by one. */
  public interface Taker {

    /**
     * Where the next fact's counts go.
     *
     * @param keys numbers of its values, in the order channel, reason, team, segment, priority,
     *     agent, product, sub-reason; the array is used again for the next fact
     */
    Counting.Sink begin(int[] keys);

    /** The fact that was begun is counted. */
    void end();
  }

  private static final String KEYS =
      "f.channel, f.reason, f.team, f.segment, f.priority, f.agent, f.product, f.sub_reason";
  private static final String CONTACTS =
      "SELECT "
          + KEYS
          + ", f.opened_at, f.day, f.resolved_day, f.settled_day, f.flags, f.wait_seconds,"
          + " f.response_seconds, f.handling_seconds, f.hold_seconds, f.after_contact_seconds,"
          + " f.resolution_seconds, coalesce(f.answered_at, f.first_response_at), f.closed_at, ";
  private static final String GAPS = "%1$ssince_previous_seconds, %1$suntil_next_seconds FROM ";
  private static final String SURVEYS =
      "SELECT " + KEYS + ", f.day, f.kind, f.score, f.scale_minimum, f.scale_maximum FROM ";

  private final Connection connection;
  private final DimensionNames names;
  private final RulesInForce rules;

  public CountedFacts(Connection connection, DimensionNames names, RulesInForce rules) {
    this.connection = connection;
    this.names = names;
    this.rules = rules;
  }

  DimensionNames names() {
    return names;
  }

  /**
   * Counts contacts.
   *
   * @param from what follows FROM: a relation {@code f} with the columns of {@code contact}, and
   *     its WHERE
   */
  public void contacts(String from, Taker taker) throws SQLException {
    contacts("f.", from, taker);
  }

  private void contacts(String gapsOf, String from, Taker taker) throws SQLException {
    int[] keys = new int[ContactTable.DIMENSIONS.size()];
    try (CopyRows rows = rows(CONTACTS + GAPS.formatted(gapsOf) + from)) {
      while (rows.next()) {
        keys(rows, keys);
        Instant opened = rows.instant();
        LocalDate day = rows.date();
        @Nullable LocalDate resolvedDay = rows.dateOrNull();
        @Nullable LocalDate settledDay = rows.dateOrNull();
        int flags = rows.integer();
        ContactFigures figures =
            new ContactFigures(
                opened,
                Flags.arrivalAssumed(flags),
                rules.zone(),
                day,
                resolvedDay,
                settledDay,
                names.kind(keys[0]),
                Flags.inbound(flags),
                Flags.answered(flags),
                Flags.abandoned(flags),
                Flags.handled(flags),
                Flags.resolvedAtFirst(flags),
                Flags.resolvedOnce(flags),
                Flags.traceable(flags),
                Flags.escalation(flags),
                rows.integerOrNull(),
                rows.integerOrNull(),
                rows.integerOrNull(),
                rows.integerOrNull(),
                rows.integerOrNull(),
                rows.integerOrNull(),
                caseSeconds(rows, Flags.answered(flags)),
                Flags.exposure(flags),
                Flags.argued(flags));
        Counting.contact(
            figures,
            rows.integerOrNull(),
            rows.integerOrNull(),
            rules.of(day, figures.channelKind(), keys, () -> names.labels(keys)),
            taker.begin(keys));
        taker.end();
      }
    }
  }

  private static @Nullable Integer caseSeconds(CopyRows rows, boolean answered) {
    @Nullable Instant taken = rows.instantOrNull();
    @Nullable Instant closed = rows.instantOrNull();
    return answered ? ContactFigures.caseSeconds(taken, closed) : null;
  }

  /**
   * Counts survey answers.
   *
   * @param from what follows FROM: a relation {@code f} with the columns of {@code survey_answer},
   *     and its WHERE
   */
  public void surveys(String from, Taker taker) throws SQLException {
    int[] keys = new int[ContactTable.DIMENSIONS.size()];
    SurveyKind[] kinds = SurveyKind.values();
    try (CopyRows rows = rows(SURVEYS + from)) {
      while (rows.next()) {
        keys(rows, keys);
        LocalDate day = rows.date();
        Counting.survey(
            day,
            kinds[rows.integer()],
            rows.integer(),
            rows.integer(),
            rows.integer(),
            taker.begin(keys));
        taker.end();
      }
    }
  }

  /**
   * Counts daily contacts into the measures of contacts; the taker's keys are those of contacts.
   *
   * @param from what follows FROM: a relation {@code f} with the columns of {@code daily_contacts},
   *     and its WHERE
   */
  public void dailyContacts(String from, Taker taker) throws SQLException {
    FactTable table = new FactTable(DailyContacts.KIND);
    Values.Builder row = DailyContacts.KIND.row();
    int[] keys = new int[ContactTable.DIMENSIONS.size()];
    try (CopyRows rows = rows("SELECT f.channel, f.team, " + table.selected() + " FROM " + from)) {
      while (rows.next()) {
        keys[Dimension.CHANNEL.ordinal()] = rows.integer();
        keys[Dimension.TEAM.ordinal()] = rows.integer();
        Values told = table.read(rows, row);
        boolean plain =
            rules.haveThresholdOfTheTool(
                told.day(), names.kind(keys[0]), keys, () -> names.labels(keys));
        DailyContacts.count(told, plain, taker.begin(keys));
        taker.end();
      }
    }
  }

  /**
   * Counts the contacts whose ids are in a relation.
   *
   * @param relation a table or subquery with a column {@code id}
   */
  void contactsIn(String relation, RollupDeltas deltas) throws SQLException {
    contactsIn(relation, "f.", deltas);
  }

  /**
   * Counts the contacts whose ids are in a relation.
   *
   * @param gapsOf where the gaps are taken from: {@code t.} for the relation, {@code f.} for the
   *     contacts
   */
  void contactsIn(String relation, String gapsOf, RollupDeltas deltas) throws SQLException {
    new Merge(connection)
        .inPieces(
            relation,
            deltas,
            (after, last) ->
                contacts(
                    gapsOf,
                    "%s t JOIN contact f ON f.id = t.id WHERE t.id > %d AND t.id <= %d"
                        .formatted(relation, after, last),
                    deltas));
  }

  /**
   * Counts contacts as they will be, before they are in their table.
   *
   * @param staged the table that has all lines, indexed by its column {@code line}
   * @param from a relation with the columns of {@code contact} and the same {@code line}
   */
  void contactsByLine(String staged, String from, RollupDeltas deltas) throws SQLException {
    new Merge(connection)
        .inPieces(
            "(SELECT line AS id FROM " + staged + ")",
            deltas,
            (after, last) ->
                contacts(
                    "%s f WHERE f.line > %d AND f.line <= %d".formatted(from, after, last),
                    deltas));
  }

  /** Counts the survey answers whose ids are in a relation, as {@link #contactsIn} does. */
  void surveysIn(String relation, RollupDeltas deltas) throws SQLException {
    new Merge(connection)
        .inPieces(
            relation,
            deltas,
            (after, last) ->
                surveys(
                    "%s t JOIN survey_answer f ON f.id = t.id WHERE t.id > %d AND t.id <= %d"
                        .formatted(relation, after, last),
                    deltas));
  }

  /**
   * Counts every fact there is into these rollups, and writes them. Which daily contacts count is
   * told anew, too: a temporary table {@code countable} says so of each {@code id}.
   *
   * @return how many facts there are
   */
  public long all(RollupDeltas deltas) throws SQLException {
    Merge pieces = new Merge(connection);
    pieces.inPieces(
        "contact",
        deltas,
        (after, last) ->
            contacts("contact f WHERE f.id > %d AND f.id <= %d".formatted(after, last), deltas));
    pieces.inPieces(
        "survey_answer",
        deltas,
        (after, last) ->
            surveys(
                "survey_answer f WHERE f.id > %d AND f.id <= %d".formatted(after, last), deltas));
    new DailyCoverage(connection, names).tellFromFacts();
    pieces.inPieces(
        "daily_contacts",
        deltas,
        (after, last) ->
            dailyContacts(
                "daily_contacts f JOIN countable t ON t.id = f.id WHERE t.counts AND f.id > %d AND f.id <= %d"
                    .formatted(after, last),
                deltas));
    deltas.write();
    return pieces.number(
        "SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM survey_answer)"
            + " + (SELECT count(*) FROM daily_contacts)");
  }

  private CopyRows rows(String query) throws SQLException {
    return new CopyRows(
        connection.unwrap(PGConnection.class).getCopyAPI(),
        "COPY (" + query + ") TO STDOUT BINARY");
  }

  private static void keys(CopyRows rows, int[] keys) {
    for (int i = 0; i < keys.length; i++) {
      keys[i] = rows.integer();
    }
  }
}
