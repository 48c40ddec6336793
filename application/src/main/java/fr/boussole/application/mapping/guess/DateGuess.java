package fr.boussole.application.mapping.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How values that may be moments or days are written.
 *
 * @param pattern as a mapping has it; empty for ISO 8601, which needs none
 * @param other the other order of day and month, when the values allow both: somebody must say
 * @param time whether they tell a time of the day
 */
public record DateGuess(Optional<String> pattern, Optional<String> other, boolean time) {

  private static final Pattern ISO =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?( ?(Z|UTC|[+-]\\d{2}:?\\d{2}))?)?");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})(?:( |, |T)(\\d{1,2}):\\d{2}(:\\d{2})?( ?[AaPp][Mm])?)?");
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");

  /** How these values are written; empty when they are no dates. */
  public static Optional<DateGuess> of(List<String> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (values.stream().allMatch(value -> ISO.matcher(value).matches())) {
      return Optional.of(
          new DateGuess(
              Optional.empty(),
              Optional.empty(),
              values.stream().anyMatch(value -> value.length() > 10)));
    }
    if (values.stream().allMatch(value -> EPOCH.matcher(value).matches())) {
      String pattern = values.getFirst().length() > 10 ? "epoch_ms" : "epoch";
      return Optional.of(new DateGuess(Optional.of(pattern), Optional.empty(), true));
    }
    return numbers(values);
  }

  private static Optional<DateGuess> numbers(List<String> values) {
    List<Matcher> matchers = new ArrayList<>();
    for (String value : values) {
      Matcher matcher = NUMBERS.matcher(value);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      matchers.add(matcher);
    }
    String mark = matchers.getFirst().group(2);
    if (!matchers.stream().allMatch(matcher -> matcher.group(2).equals(mark))) {
      return Optional.empty();
    }
    String time =
        matchers.stream()
            .max(Comparator.comparingInt(matcher -> matcher.group().length()))
            .map(DateGuess::time)
            .orElse("");
    if (matchers.stream().allMatch(matcher -> matcher.group(1).length() == 4)) {
      return Optional.of(guess("yyyy" + mark + "MM" + mark + "dd", time, Optional.empty()));
    }
    int first = largest(matchers, 1);
    int second = largest(matchers, 3);
    String year =
        matchers.stream().allMatch(matcher -> matcher.group(4).length() == 4) ? "yyyy" : "yy";
    if ((first > 12 && second > 12) || first > 31 || second > 31) {
      return Optional.empty();
    }
    String dayFirst = "dd" + mark + "MM" + mark + year;
    String monthFirst = "MM" + mark + "dd" + mark + year;
    if (second > 12) {
      return Optional.of(guess(monthFirst, time, Optional.empty()));
    }
    return Optional.of(
        guess(dayFirst, time, first > 12 ? Optional.empty() : Optional.of(monthFirst + time)));
  }

  private static DateGuess guess(String day, String time, Optional<String> other) {
    return new DateGuess(Optional.of(day + time), other, !time.isEmpty());
  }

  private static int largest(List<Matcher> matchers, int group) {
    return matchers.stream()
        .mapToInt(matcher -> Integer.parseInt(matcher.group(group)))
        .max()
        .orElse(0);
  }

  /** The pattern of the time behind the day, with what parts them. */
  private static String time(Matcher matcher) {
    if (matcher.group(6) == null) {
      return "";
    }
    String parted = matcher.group(5).equals("T") ? "'T'" : matcher.group(5);
    String half = matcher.group(8) == null ? "" : matcher.group(8).startsWith(" ") ? " a" : "a";
    return parted
        + (half.isEmpty() ? "HH" : "hh")
        + ":mm"
        + (matcher.group(7) == null ? "" : ":ss")
        + half;
  }
}
