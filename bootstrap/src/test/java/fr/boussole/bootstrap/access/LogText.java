package fr.boussole.bootstrap.access;

import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Collects all that is logged, stack traces' messages included. */
final class LogText extends Handler {

  private final StringBuffer text;

  LogText(StringBuffer text) {
    this.text = text;
  }

  @Override
  public void publish(LogRecord logged) {
    text.append(logged.getMessage()).append(Arrays.toString(logged.getParameters())).append('\n');
    if (logged.getThrown() != null) {
      text.append(logged.getThrown()).append('\n');
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
