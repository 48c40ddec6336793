package fr.boussole.files.table.queuelog;

import fr.boussole.domain.text.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds events to calls. A call goes out at the event that ends it, when Asterisk starts anew, 12
 * hours after its last event, or at the end; what is kept are the open ones.
 *
 * <p>A log cut in two between two lines gives the calls of the whole one, by their key and when the
 * second piece comes second: what the events after the cut do not tell (the caller, unanswered
 * rings) is then missing.
 */
final class CallFold {

  private static final long QUIET_SECONDS = 12 * 3600;

  /** More are no queues of people; the quietest goes out before its end. */
  private static final int MOST_OPEN = 100_000;

  /** In place of a call's identifier. */
  private static final Set<String> NO_CALL = Set.of("", "NONE", "REALTIME");

  private record Key(String call, String queue) {}

  /** Those heard of longest ago first. */
  private final Map<Key, Call> open = new LinkedHashMap<>();

  private final Queue<Call> ready = new ArrayDeque<>();
  private long ringsOnly;
  private long withoutBeginning;
  private long withoutEnd;

  /** The next call that is folded; null when more events are needed. */
  @Nullable Call poll() {
    return ready.poll();
  }

  void take(QueueEvent event) {
    if (event.name().equals("QUEUESTART")) {
      finish();
      return;
    }
    releaseQuiet(event.time());
    if (NO_CALL.contains(event.call())) {
      return;
    }
    switch (event.name()) {
      case "ENTERQUEUE" -> enter(event);
      case "RINGNOANSWER" -> call(event).ringUnanswered();
      case "CONNECT" -> call(event).connect(event);
      case "COMPLETEAGENT", "COMPLETECALLER" -> {
        call(event).hangUp(event, event.number(0), event.number(1));
        release(event);
      }
      case "ABANDON", "EXITEMPTY", "EXITWITHTIMEOUT" -> {
        call(event).leave(event, event.number(2));
        release(event);
      }
      case "EXITWITHKEY" -> {
        call(event).leave(event, event.number(3));
        release(event);
      }
      case "TRANSFER", "BLINDTRANSFER", "ATTENDEDTRANSFER" -> {
        transfer(event);
        release(event);
      }
      default -> {} // Of agents and of the server: calls do without.
    }
  }

  /** Nothing follows: open calls have no end. */
  void finish() {
    open.values().forEach(this::release);
    open.clear();
  }

  /** The same call may have left the queue unseen and come again. */
  private void enter(QueueEvent event) {
    Call known = open.get(key(event));
    if (known != null && known.isKnown()) {
      release(event);
    }
    call(event).enter(event);
  }

  /** Versions of Asterisk put different things first, and the same ones last. */
  private void transfer(QueueEvent event) {
    boolean withPosition = event.parameters().size() > 4;
    OptionalLong waited = withPosition ? event.numberFromEnd(3) : event.number(2);
    OptionalLong talked = withPosition ? event.numberFromEnd(2) : event.number(3);
    call(event).transfer(event, waited, talked);
  }

  private Call call(QueueEvent event) {
    Key key = key(event);
    Call known = open.remove(key);
    Call call = known == null ? new Call(event) : known;
    call.touch(event.time());
    open.put(key, call);
    if (open.size() > MOST_OPEN) {
      releaseFirst();
    }
    return call;
  }

  private static Key key(QueueEvent event) {
    return new Key(event.call(), event.queue());
  }

  private void releaseQuiet(EventTime now) {
    while (!open.isEmpty()
        && open.values().iterator().next().last().seconds() < now.seconds() - QUIET_SECONDS) {
      releaseFirst();
    }
  }

  private void releaseFirst() {
    Iterator<Call> calls = open.values().iterator();
    release(calls.next());
    calls.remove();
  }

  private void release(QueueEvent event) {
    Call call = open.remove(key(event));
    if (call != null) {
      release(call);
    }
  }

  private void release(Call call) {
    if (!call.isKnown()) {
      ringsOnly++;
      return;
    }
    withoutBeginning += call.hasEntered() ? 0 : 1;
    withoutEnd += call.hasEnded() ? 0 : 1;
    ready.add(call);
  }

  List<Text> remarks() {
    List<Text> remarks = new ArrayList<>();
    if (withoutBeginning > 0) {
      remarks.add(
          new Text(
              "%d appel(s) ont commencé avant le fichier : leur arrivée est calculée d’après leur attente, l’appelant n’est pas connu."
                  .formatted(withoutBeginning),
              "%d call(s) began before the file: their arrival is derived from their wait, the caller is not known."
                  .formatted(withoutBeginning)));
    }
    if (withoutEnd > 0) {
      remarks.add(
          new Text(
              "%d appel(s) n’ont pas de fin dans le fichier : ils sont pris sans issue."
                  .formatted(withoutEnd),
              "%d call(s) have no end in the file: they are taken without an outcome."
                  .formatted(withoutEnd)));
    }
    if (ringsOnly > 0) {
      remarks.add(
          new Text(
              "%d appel(s) n’ont que des sonneries sans réponse dans le fichier : ils ne sont pas comptés."
                  .formatted(ringsOnly),
              "%d call(s) have only unanswered rings in the file: they are not counted."
                  .formatted(ringsOnly)));
    }
    return remarks;
  }
}
