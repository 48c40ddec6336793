package fr.boussole.files.table.queuelog;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is known of a call in a queue, event after event. */
final class Call {

  /** The names of the fields of a row; what they hold is said by {@link QueueLogTable}. */
  static final List<String> FIELDS =
      List.of(
          "external_id",
          "call_id",
          "queue",
          "opened_at",
          "caller",
          "caller_name",
          "agent",
          "answered_at",
          "ended_at",
          "exit",
          "wait_seconds",
          "ring_seconds",
          "talk_seconds",
          "transfers",
          "transferred_to",
          "unanswered_rings");

  final long line;
  private final String id;
  private final String queue;
  private EventTime last;
  private boolean entered;
  private @Nullable EventTime opened;
  private @Nullable EventTime answered;
  private @Nullable EventTime ended;
  private String caller = "";
  private String callerName = "";
  private String agent = "";
  private String exit = "";
  private String transferredTo = "";
  private OptionalLong waiting = OptionalLong.empty();
  private OptionalLong ringing = OptionalLong.empty();
  private OptionalLong talking = OptionalLong.empty();
  private long unansweredRings;

  /** A call that this event is the first known of. */
  Call(QueueEvent first) {
    line = first.line();
    id = first.call();
    queue = first.queue();
    last = first.time();
  }

  void touch(EventTime at) {
    last = at;
  }

  EventTime last() {
    return last;
  }

  /** Whether it is known to have been in the queue, not only to have rung somewhere. */
  boolean isKnown() {
    return opened != null;
  }

  /** Whether its way into the queue is in the file. */
  boolean hasEntered() {
    return entered;
  }

  boolean hasEnded() {
    return ended != null;
  }

  void enter(QueueEvent event) {
    entered = true;
    opened = event.time();
    caller = event.parameter(1);
    callerName = event.parameter(3);
  }

  void ringUnanswered() {
    unansweredRings++;
  }

  void connect(QueueEvent event) {
    waiting = event.number(0);
    ringing = event.number(2);
    answer(event.time(), event.agent());
  }

  private void answer(EventTime at, String by) {
    answered = at;
    agent = by;
    openedBefore(at);
  }

  /** Where the file begins after the call did, the time it waited tells when it came. */
  private void openedBefore(EventTime end) {
    if (opened == null) {
      opened = end.minus(waiting.orElse(0));
    }
  }

  /** It ends after an agent spoke to it, for so long. */
  void hangUp(QueueEvent event, OptionalLong waited, OptionalLong talked) {
    waiting = waited.isPresent() ? waited : waiting;
    talking = talked;
    if (answered == null) {
      answer(event.time().minus(talked.orElse(0)), event.agent());
    }
    end(event);
  }

  void transfer(QueueEvent event, OptionalLong waited, OptionalLong talked) {
    transferredTo = event.parameter(0);
    hangUp(event, waited, talked);
  }

  /** It ends without an agent, after waiting so long. */
  void leave(QueueEvent event, OptionalLong waited) {
    waiting = waited;
    openedBefore(event.time());
    end(event);
  }

  private void end(QueueEvent event) {
    ended = event.time();
    exit = event.name();
  }

  /** Its values in the order of {@link #FIELDS}; blank where nothing is known. */
  List<String> values() {
    return List.of(
        id + "/" + queue,
        id,
        queue,
        text(opened),
        caller,
        callerName,
        agent,
        text(answered),
        text(ended),
        exit,
        text(waiting),
        text(ringing),
        text(talking),
        exit.contains("TRANSFER") ? "1" : "0",
        transferredTo,
        Long.toString(unansweredRings));
  }

  private static String text(@Nullable EventTime time) {
    return time == null ? "" : time.toString();
  }

  private static String text(OptionalLong seconds) {
    return seconds.isPresent() ? Long.toString(seconds.getAsLong()) : "";
  }
}
