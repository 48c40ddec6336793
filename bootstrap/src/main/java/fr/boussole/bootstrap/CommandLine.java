package fr.boussole.bootstrap;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Reads the words of the command line. */
final class CommandLine {
  private static final int PORT = 8080;

  private final Deque<String> words;
  private final List<String> others = new ArrayList<>();
  private Path data;
  private int port = PORT;
  private boolean empty;
  private boolean demoAccounts;

  private CommandLine(List<String> words, Path data) {
    this.words = new ArrayDeque<>(words);
    this.data = data;
  }

  /**
   * Reads a command and its options; no word at all means {@code run}.
   *
   * @param data the data folder when {@code --data} is absent
   * @param tasks the commands that take options of their own, besides {@code --data}
   * @throws StartRefused with exit code 2 when a word is not understood
   */
  static Request read(List<String> words, Path data, Set<String> tasks) {
    var line = new CommandLine(words, data);
    String command = words.isEmpty() ? "run" : line.words.pop();
    if (command.equals("run")) {
      return line.run();
    }
    if (tasks.contains(command)) {
      return line.task(command);
    }
    throw StartRefused.misused("There is no command " + command + ".");
  }

  private Request run() {
    while (!words.isEmpty()) {
      String option = words.pop();
      switch (option) {
        case "--port" -> port = number(value(option));
        case "--data" -> data = Path.of(value(option));
        case "--empty" -> empty = true;
        case "--demo-accounts" -> demoAccounts = true;
        default -> throw StartRefused.misused("run has no option " + option + ".");
      }
    }
    return new Request.Run(port, data, empty, demoAccounts);
  }

  private Request task(String name) {
    while (!words.isEmpty()) {
      String word = words.pop();
      if (word.equals("--data")) {
        data = Path.of(value(word));
      } else {
        others.add(word);
      }
    }
    return new Request.Task(name, data, others);
  }

  private String value(String option) {
    if (words.isEmpty()) {
      throw StartRefused.misused(option + " needs a value.");
    }
    return words.pop();
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw StartRefused.misused("--port needs a number, not " + text + ".");
    }
  }
}
