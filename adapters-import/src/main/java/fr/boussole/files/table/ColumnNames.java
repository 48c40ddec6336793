package fr.boussole.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names of fields from what the rows of a header hold. */
public final class ColumnNames {

  private static final Pattern REPEATED = Pattern.compile("(.+) \\(\\d+\\)");

  private ColumnNames() {}

  /** {@code #1}, {@code #2} and so on, for a file without a header. */
  public static List<String> numbers(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> "#" + number).toList();
  }

  /**
   * One name of the words above each other, {@code upper | lower}. Upper words that were merged
   * over several columns stand in the first of these only: a blank one is the one to its left.
   *
   * @param rows of the header, the upper ones first
   */
  public static List<String> joined(List<List<String>> rows) {
    if (rows.size() == 1) {
      return rows.getFirst();
    }
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    String[] left = new String[rows.size()];
    List<String> names = new ArrayList<>();
    for (int field = 0; field < width; field++) {
      List<String> words = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        List<String> fields = rows.get(row);
        String word = field < fields.size() ? fields.get(field) : "";
        boolean merged = word.isBlank() && row + 1 < rows.size() && left[row] != null;
        left[row] = merged ? left[row] : word;
        if (!left[row].isBlank()) {
          words.add(left[row]);
        }
      }
      names.add(String.join(" | ", words));
    }
    return names;
  }

  /**
   * The names, each of them once: the second of the same is {@code name (2)}, whatever its case;
   * nameless fields stay so. NUL characters are made visible.
   */
  public static List<String> distinct(List<String> names) {
    Set<String> taken = new HashSet<>();
    // A header may hold one name thousands of times: its numbers are not to be tried anew each
    // time.
    Map<String, Integer> numbers = new HashMap<>();
    List<String> distinct = new ArrayList<>();
    for (String written : names) {
      String name = Row.withoutNul(written);
      String free = name;
      while (!name.isBlank() && !taken.add(plain(free))) {
        free = name.strip() + " (" + numbers.merge(plain(name), 2, (last, two) -> last + 1) + ")";
      }
      distinct.add(free);
    }
    return List.copyOf(distinct);
  }

  /**
   * The names that others of them are the second or a later one of, and that these others say so:
   * by the other's name.
   */
  public static Map<String, String> originals(List<String> names) {
    Set<String> there = names.stream().map(ColumnNames::plain).collect(Collectors.toSet());
    Map<String, String> originals = new HashMap<>();
    for (String name : names) {
      Matcher repeated = REPEATED.matcher(name.strip());
      if (repeated.matches() && there.contains(plain(repeated.group(1)))) {
        originals.put(name, repeated.group(1));
      }
    }
    return originals;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
