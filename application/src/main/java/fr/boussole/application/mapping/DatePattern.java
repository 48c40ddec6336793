package fr.boussole.application.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a file writes moments or days: {@code dd/MM/yyyy HH:mm}. The letters are those of {@link
 * #LETTERS}; text in simple quotes and all that is no letter stand for themselves. {@code epoch},
 * {@code epoch_ms} and {@code excel_serial} are patterns of their own: seconds or milliseconds
 * since 1970, days since 30 December 1899.
 *
 * @param pattern as it is written
 * @param parts the same in pieces
 */
public record DatePattern(String pattern, List<Part> parts) {

  public static final String EPOCH = "epoch";
  public static final String EPOCH_MILLISECONDS = "epoch_ms";
  public static final String EXCEL_SERIAL = "excel_serial";
  private static final Set<String> WORDS = Set.of(EPOCH, EPOCH_MILLISECONDS, EXCEL_SERIAL);

  /** A run of one letter, or characters that stand for themselves. */
  public sealed interface Part {
    /** What the text has here. */
    record Of(Element element) implements Part {}

    /** Exactly these characters; a blank stands for any number of blanks. */
    record Literal(String text) implements Part {}
  }

  /** What can be written in a moment. */
  public enum Element {
    YEAR,
    YEAR_OF_CENTURY,
    MONTH,
    MONTH_NAME,
    DAY,
    DAY_NAME,
    HOUR,
    HOUR_OF_HALF_DAY,
    HALF_DAY,
    MINUTE,
    SECOND,
    FRACTION,
    OFFSET,
    ZONE_NAME
  }

  /** The runs of letters that are understood. */
  public static final Map<String, Element> LETTERS =
      Map.ofEntries(
          Map.entry("yyyy", Element.YEAR),
          Map.entry("yy", Element.YEAR_OF_CENTURY),
          Map.entry("M", Element.MONTH),
          Map.entry("MM", Element.MONTH),
          Map.entry("MMM", Element.MONTH_NAME),
          Map.entry("MMMM", Element.MONTH_NAME),
          Map.entry("d", Element.DAY),
          Map.entry("dd", Element.DAY),
          Map.entry("EEE", Element.DAY_NAME),
          Map.entry("EEEE", Element.DAY_NAME),
          Map.entry("H", Element.HOUR),
          Map.entry("HH", Element.HOUR),
          Map.entry("h", Element.HOUR_OF_HALF_DAY),
          Map.entry("hh", Element.HOUR_OF_HALF_DAY),
          Map.entry("a", Element.HALF_DAY),
          Map.entry("m", Element.MINUTE),
          Map.entry("mm", Element.MINUTE),
          Map.entry("s", Element.SECOND),
          Map.entry("ss", Element.SECOND),
          Map.entry("S", Element.FRACTION),
          Map.entry("SSS", Element.FRACTION),
          Map.entry("Z", Element.OFFSET),
          Map.entry("XXX", Element.OFFSET),
          Map.entry("z", Element.ZONE_NAME),
          Map.entry("VV", Element.ZONE_NAME));

  public DatePattern {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a pattern.
   *
   * @throws MappingRefused when it has letters that say nothing here, or says no day
   */
  public static DatePattern of(String pattern) {
    if (WORDS.contains(pattern)) {
      return new DatePattern(pattern, List.of());
    }
    List<Part> parts = new ArrayList<>();
    int position = 0;
    while (position < pattern.length()) {
      char first = pattern.charAt(position);
      int end = position + 1;
      if (first == '\'') {
        end = pattern.indexOf('\'', position + 1);
        if (end < 0) {
          throw refused(pattern, "'", "'");
        }
        parts.add(new Part.Literal(pattern.substring(position + 1, end)));
        position = end + 1;
        continue;
      }
      while (end < pattern.length() && pattern.charAt(end) == first && Character.isLetter(first)) {
        end++;
      }
      String run = pattern.substring(position, end);
      if (Character.isLetter(first)) {
        Element element = LETTERS.get(run);
        if (element == null) {
          throw refused(pattern, run, run);
        }
        parts.add(new Part.Of(element));
      } else {
        parts.add(new Part.Literal(run));
      }
      position = end;
    }
    boolean day =
        parts.contains(new Part.Of(Element.DAY))
            && (parts.contains(new Part.Of(Element.MONTH))
                || parts.contains(new Part.Of(Element.MONTH_NAME)))
            && (parts.contains(new Part.Of(Element.YEAR))
                || parts.contains(new Part.Of(Element.YEAR_OF_CENTURY)));
    if (!day) {
      throw new MappingRefused(
          List.of(
              MappingProblem.of(
                  "",
                  "le format de date « %s » doit dire le jour (d), le mois (M) et l’année (y), ou être epoch, epoch_ms ou excel_serial"
                      .formatted(pattern),
                  "the date pattern “%s” must tell the day (d), the month (M) and the year (y), or be epoch, epoch_ms or excel_serial"
                      .formatted(pattern))));
    }
    return new DatePattern(pattern, parts);
  }

  /** Whether it tells a time of the day. */
  public boolean tellsTime() {
    return parts.isEmpty()
        || parts.contains(new Part.Of(Element.HOUR))
        || parts.contains(new Part.Of(Element.HOUR_OF_HALF_DAY));
  }

  private static MappingRefused refused(String pattern, String french, String english) {
    return new MappingRefused(
        List.of(
            MappingProblem.of(
                "",
                "« %s » ne veut rien dire dans le format de date « %s » : écrivez par exemple dd/MM/yyyy HH:mm, et les mots entre apostrophes"
                    .formatted(french, pattern),
                "“%s” means nothing in the date pattern “%s”: write for example dd/MM/yyyy HH:mm, and words in simple quotes"
                    .formatted(english, pattern))));
  }
}
