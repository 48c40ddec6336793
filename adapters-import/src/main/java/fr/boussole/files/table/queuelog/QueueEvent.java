package fr.boussole.files.table.queuelog;

import java.util.List;
import java.util.OptionalLong;

/**
 * One event of a queue.
 *
 * @param line of the file
 * @param call the call's identifier
 * @param agent blank when there is none
 * @param name such as ENTERQUEUE
 * @param parameters as many as the event has; blank ones at the end are not there
 */
record QueueEvent(
    long line,
    EventTime time,
    String call,
    String queue,
    String agent,
    String name,
    List<String> parameters) {

  private static final String NOBODY = "NONE";
  private static final int MOST_DIGITS = 9;

  QueueEvent {
    call = call.strip();
    queue = queue.strip();
    agent = agent.strip().equals(NOBODY) ? "" : agent.strip();
    int count = parameters.size();
    while (count > 0 && parameters.get(count - 1).isBlank()) {
      count--;
    }
    parameters = List.copyOf(parameters.subList(0, count));
  }

  /** A parameter, from 0; blank when it is not there. */
  String parameter(int index) {
    return index >= 0 && index < parameters.size() ? parameters.get(index).strip() : "";
  }

  /** A parameter that is a whole number of at least 0; empty when it is none. */
  OptionalLong number(int index) {
    String text = parameter(index);
    boolean digits =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  /** A parameter counted from the end, 1 being the last. */
  OptionalLong numberFromEnd(int index) {
    return number(parameters.size() - index);
  }
}
