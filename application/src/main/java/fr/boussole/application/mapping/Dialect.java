package fr.boussole.application.mapping;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a file is written. What is empty is to be found; a file that was read tells all that its
 * format has.
 *
 * @param charset of text
 * @param delimiter between the fields of text
 * @param quote around the fields of text
 * @param heading where the names are
 * @param skippedEnd rows at the end that are no rows, such as totals
 * @param sheet of a workbook
 * @param root of JSON: the member that holds the rows, or {@link #TOP}
 */
public record Dialect(
    Optional<Format> format,
    Optional<Charset> charset,
    Optional<Character> delimiter,
    Optional<Character> quote,
    Heading heading,
    int skippedEnd,
    Optional<String> sheet,
    Optional<String> root) {

  /** The root of JSON whose objects at the top are the rows, whatever arrays these have. */
  public static final String TOP = ".";

  /** Nothing is known. */
  public static final Dialect ANY =
      new Dialect(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new Heading.Found(),
          0,
          Optional.empty(),
          Optional.empty());

  /** The formats of files, inside archives and compressed files too. */
  public enum Format {
    TEXT,
    WORKBOOK,
    JSON,
    QUEUE_LOG
  }

  /** Where the names of the fields are. */
  public sealed interface Heading {

    /** To be found. */
    record Found() implements Heading {}

    /** Nowhere: fields have numbers. */
    record None() implements Heading {}

    /**
     * In these rows.
     *
     * @param row the first of them, from 1
     * @param rows how many; names of several rows are joined
     */
    record At(int row, int rows) implements Heading {
      public At {
        if (row < 1 || rows < 1) {
          throw new IllegalArgumentException("a header has a row");
        }
      }
    }
  }

  public Dialect {
    if (skippedEnd < 0) {
      throw new IllegalArgumentException("less than no rows cannot be skipped");
    }
    if (!delimiter.map(Dialect::canBeMark).orElse(true)
        || !quote.map(Dialect::canBeMark).orElse(true)
        || (delimiter.isPresent() && delimiter.equals(quote))) {
      throw new IllegalArgumentException("line breaks, delimiter and quote must differ");
    }
  }

  /** Whether a character can separate or quote fields: those that end lines cannot. */
  public static boolean canBeMark(char character) {
    return character != '\n' && character != '\r' && character != '\0';
  }

  /** Delimited text with its names in the first row. */
  public static Dialect text(Charset charset, char delimiter) {
    return new Dialect(
        Optional.of(Format.TEXT),
        Optional.of(charset),
        Optional.of(delimiter),
        Optional.of('"'),
        new Heading.At(1, 1),
        0,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * JSON: an array of objects, or one object a line.
   *
   * @param root the member that holds the rows, when they lie in an envelope
   */
  public static Dialect json(Optional<String> root) {
    return of(Format.JSON, new Heading.None(), root);
  }

  /** Asterisk's events of queues. */
  public static Dialect queueLog() {
    return of(Format.QUEUE_LOG, new Heading.None(), Optional.empty());
  }

  private static Dialect of(Format format, Heading heading, Optional<String> root) {
    return new Dialect(
        Optional.of(format),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        heading,
        0,
        Optional.empty(),
        root);
  }
}
