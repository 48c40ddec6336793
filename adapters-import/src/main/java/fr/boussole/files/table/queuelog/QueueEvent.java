package fr.boussole.files.table.queuelog;

import java.util.List;
import java.util.Optional;
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

  /**
   * What is sure of an event whose line is not ended: nothing unless all its parameters are there,
   * and not the last of them where that is a duration, of which the last digits may be missing.
   */
  Optional<QueueEvent> surely() {
    boolean endsWithDuration =
        switch (name) {
          case "CONNECT", "ABANDON", "EXITEMPTY", "EXITWITHTIMEOUT", "EXITWITHKEY" -> true;
          default -> false;
        };
    int all =
        switch (name) {
          case "ENTERQUEUE", "CONNECT", "COMPLETEAGENT", "COMPLETECALLER" -> 3;
          case "ABANDON", "EXITEMPTY", "EXITWITHTIMEOUT" -> 3;
          case "EXITWITHKEY" -> 4;
          case "TRANSFER", "BLINDTRANSFER" -> 5;
          case "ATTENDEDTRANSFER" -> parameter(0).equals("LINK") ? 6 : 5;
          default -> Integer.MAX_VALUE;
        };
    int count = parameters.size();
    if (count < all) {
      return Optional.empty();
    }
    List<String> sure = endsWithDuration ? parameters.subList(0, count - 1) : parameters;
    return Optional.of(new QueueEvent(line, time, call, queue, agent, name, sure));
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
