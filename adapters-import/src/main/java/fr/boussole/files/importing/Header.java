package fr.boussole.files.importing;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.text.Text;
import fr.boussole.files.table.ColumnNames;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a file that is to follow a template has its columns. */
final class Header {

  private Header() {}

  /**
   * @throws UnreadableFile when a required column is missing, or one is there twice
   */
  static void check(List<String> names, Template template) throws UnreadableFile {
    Set<Column> found = new HashSet<>();
    List<String> ignored = new ArrayList<>();
    Map<String, String> originals = ColumnNames.originals(names);
    for (String written : names) {
      String name = written.strip();
      String original = originals.get(written);
      if (original != null && template.column(original).isPresent()) {
        throw FileProblems.duplicateColumn(original);
      }
      Optional<Column> column = template.column(name);
      column.ifPresent(found::add);
      if (column.isEmpty() && !name.isEmpty()) {
        ignored.add(name);
      }
    }
    List<Column> missing =
        template.required().stream().filter(column -> !found.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw refusal(names, ignored, missing, template);
    }
  }

  private static UnreadableFile refusal(
      List<String> names, List<String> ignored, List<Column> missing, Template template) {
    Optional<Template> other = otherKind(names, template);
    if (other.isPresent()) {
      return FileProblems.wrongKind(template.kind(), other.get().kind());
    }
    List<Text> suggestions = suggestions(ignored, missing);
    if (suggestions.isEmpty()
        && names.stream().noneMatch(name -> template.column(name).isPresent())) {
      return FileProblems.noHeader(template.required());
    }
    return FileProblems.missingColumns(missing, suggestions);
  }

  /**
   * The kind that the file seems to be of: the one that knows most of its columns, more than the
   * kind asked for, all its required ones among them. Many kinds require a day: one column alone
   * tells nothing.
   */
  private static Optional<Template> otherKind(List<String> names, Template asked) {
    return Arrays.stream(ImportKind.values())
        .map(Template::of)
        .filter(other -> other.required().size() > 1)
        .filter(other -> known(names, other).containsAll(other.required()))
        .filter(other -> known(names, other).size() > known(names, asked).size())
        .max(Comparator.comparingInt(other -> known(names, other).size()));
  }

  private static List<Column> known(List<String> names, Template template) {
    return names.stream().flatMap(name -> template.column(name).stream()).toList();
  }

  private static List<Text> suggestions(List<String> ignored, List<Column> missing) {
    List<Text> suggestions = new ArrayList<>();
    for (Column column : missing) {
      ignored.stream()
          .filter(name -> isNear(plain(name), plain(column.word())))
          .findFirst()
          .ifPresent(name -> suggestions.add(FileProblems.suggestion(name, column)));
    }
    return suggestions;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }

  private static boolean isNear(String name, String column) {
    boolean inside = name.length() >= 4 && (column.contains(name) || name.contains(column));
    return inside || (name.length() <= 40 && distance(name, column) <= 2);
  }

  /** Letters to add, drop or change to get from one to the other (Levenshtein). */
  private static int distance(String from, String to) {
    int[] costs = new int[to.length() + 1];
    Arrays.setAll(costs, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(changed, 1 + Math.min(costs[j], costs[j - 1]));
      }
    }
    return costs[to.length()];
  }
}
