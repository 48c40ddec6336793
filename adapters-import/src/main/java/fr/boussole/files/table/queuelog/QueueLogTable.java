package fr.boussole.files.table.queuelog;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.domain.text.Text;
import fr.boussole.files.table.Row;
import fr.boussole.files.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of Asterisk's queues as rows, one for each queue a call was in; the line is that of its
 * first event. Moments are ISO 8601, in UTC unless the file has local times; durations are whole
 * seconds. What is not known is blank. The fields:
 *
 * <ul>
 *   <li>{@code external_id}: the call and its queue, {@code 1699286234.123/8000}. The call alone
 *       would not do: what the second queue of a call is cannot be told of the second half of a log
 *   <li>{@code call_id}, {@code queue}: as Asterisk has them
 *   <li>{@code opened_at}: when it came into the queue; where the file begins later, this is
 *       derived from its wait
 *   <li>{@code caller}, {@code caller_name}: number and name, as ENTERQUEUE has them
 *   <li>{@code agent}: as Asterisk names them, such as {@code SIP/2004}, once one has answered
 *   <li>{@code answered_at}, {@code ended_at}
 *   <li>{@code exit}: the event that ended it: COMPLETEAGENT or COMPLETECALLER (the side that hung
 *       up), TRANSFER, BLINDTRANSFER or ATTENDEDTRANSFER, ABANDON, EXITEMPTY, EXITWITHTIMEOUT,
 *       EXITWITHKEY (left by choice); blank while it is open or when its end is not in the file
 *   <li>{@code wait_seconds}: in the queue, before the agent or the exit
 *   <li>{@code ring_seconds}: of that, ringing at the agent who answered
 *   <li>{@code talk_seconds}: with the agent; Asterisk tells no hold and no work after the call
 *   <li>{@code transfers}: 1 when a transfer ended it, else 0
 *   <li>{@code transferred_to}: the extension, or the method of an attended transfer
 *   <li>{@code unanswered_rings}: how often it rang at an agent who did not answer
 * </ul>
 */
public final class QueueLogTable implements Table {

  private final QueueEvents events;
  private final CallFold fold = new CallFold();
  private boolean finished;

  private QueueLogTable(QueueEvents events) {
    this.events = events;
  }

  /** Opens a {@code queue_log}. */
  public static QueueLogTable open(Path file) throws IOException {
    return new QueueLogTable(new LogLines(file));
  }

  /** When the first event of a {@code queue_log} happened, to put logs in order; 0 for none. */
  public static long beginning(Path file) throws IOException {
    try (LogLines lines = new LogLines(file)) {
      QueueEvent first = lines.next();
      return first == null ? 0 : first.time().seconds();
    }
  }

  /** The calls of this table, if it holds events out of a database; else the table itself. */
  public static Table foldedWhereEvents(Table table) {
    return EventRows.areEvents(table.names()) ? new QueueLogTable(new EventRows(table)) : table;
  }

  @Override
  public List<String> names() {
    return Call.FIELDS;
  }

  @Override
  public boolean next(Row into) throws UnreadableFile, IOException {
    Call call = fold.poll();
    while (call == null && !finished) {
      QueueEvent event = events.next();
      if (event == null) {
        finished = true;
        fold.finish();
      } else {
        fold.take(event);
      }
      call = fold.poll();
    }
    if (call == null) {
      return false;
    }
    into.begin(call.line);
    for (String value : call.values()) {
      into.add(value.toCharArray(), 0, value.length());
    }
    return true;
  }

  @Override
  public boolean mayBeCut() {
    return false; // What of an unended last line may be cut is not read.
  }

  @Override
  public Dialect dialect() {
    return Dialect.queueLog();
  }

  @Override
  public long bytesRead() {
    return events.bytesRead();
  }

  @Override
  public List<Text> remarks() {
    List<Text> remarks = new ArrayList<>(events.remarks());
    remarks.addAll(fold.remarks());
    return remarks;
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
