package fr.boussole.files.table;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the record that holds the names: titles and dates of the export may stand above it. */
public final class HeaderSearch {

  /** Records that are looked at. */
  private static final int LAST = 20;

  private static final Pattern DATE =
      Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T].*)?");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?.*");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private HeaderSearch() {}

  /**
   * The record of the names, from 0: the first that is at least half as filled as records are wide.
   * A later one than the first must look like names: a first row that lacks some of its names is
   * still the header, and data are not.
   *
   * @param records at least one
   */
  public static int found(List<List<String>> records) {
    int width = usualWidth(records);
    for (int i = 0; i < Math.min(LAST, records.size()); i++) {
      if (2 * filled(records.get(i)) > Math.max(2, width)
          || width <= 1 && filled(records.get(i)) > 0) {
        return looksLikeData(records.get(i)) ? firstFilled(records) : i;
      }
    }
    return firstFilled(records);
  }

  /** Whether a record holds what hardly is a name: a date, a time, an address, several numbers. */
  public static boolean looksLikeData(List<String> record) {
    int numbers = 0;
    for (String field : record) {
      String text = field.strip();
      if (DATE.matcher(text).matches()
          || TIME.matcher(text).matches()
          || ADDRESS.matcher(text).matches()) {
        return true;
      }
      numbers += NUMBER.matcher(text).matches() ? 1 : 0;
    }
    return numbers > 0 && 3 * numbers >= filled(record);
  }

  static boolean isBlank(List<String> record) {
    return filled(record) == 0;
  }

  private static int firstFilled(List<List<String>> records) {
    for (int i = 0; i < records.size(); i++) {
      if (!isBlank(records.get(i))) {
        return i;
      }
    }
    return 0;
  }

  /** The width that most records have; the greater one of two. */
  private static int usualWidth(List<List<String>> records) {
    Map<Integer, Long> widths =
        records.stream()
            .filter(record -> !isBlank(record))
            .map(List::size)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return widths.entrySet().stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static int filled(List<String> record) {
    return (int) record.stream().filter(field -> !field.isBlank()).count();
  }
}
