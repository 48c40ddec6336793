package fr.boussole.bootstrap.postgres;

import java.io.Serial;

/** The embedded server cannot do what is asked; the message is for the person who started it. */
public final class PostgresException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  PostgresException(String message) {
    super(message);
  }
}
