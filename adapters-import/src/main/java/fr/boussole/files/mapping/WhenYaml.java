package fr.boussole.files.mapping;

import fr.boussole.application.mapping.When;
import fr.boussole.application.mapping.When.Check;
import fr.boussole.files.mapping.YamlValue.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions on rows. */
final class WhenYaml {

  private static final Set<String> CHECKS =
      Set.of("is", "is_not", "begins", "above", "filled", "blank");

  /**
   * One condition or a list of conditions that must all hold: {@code {column: Status, is: [open]}},
   * or shorter {@code {Status: [open]}}, {@code {filled: [Status]}}, {@code {blank: [Status]}}.
   */
  When when(YamlValue value) {
    List<When.Test> tests = new ArrayList<>();
    for (YamlValue item : value.items()) {
      tests(item, tests);
    }
    if (tests.isEmpty()) {
      value.problem("une condition est attendue", "a condition is expected");
    }
    return new When(tests);
  }

  private static void tests(YamlValue item, List<When.Test> tests) {
    Map<String, YamlValue> entries = item.entries();
    if (entries.containsKey("column") && CHECKS.stream().anyMatch(entries::containsKey)) {
      YamlMap map = item.map(entries);
      List<String> names = map.take("column").map(YamlValue::texts).orElse(List.of());
      for (String check : List.of("is", "is_not", "begins", "above", "filled", "blank")) {
        map.take(check).ifPresent(value -> add(names, check(check, value), tests));
      }
      map.end();
      return;
    }
    entries.forEach(
        (key, value) -> {
          if (key.equals("filled") || key.equals("blank")) {
            Check check = key.equals("filled") ? new Check.Filled() : new Check.Blank();
            value.texts().forEach(name -> add(List.of(name), check, tests));
          } else {
            add(List.of(key), new Check.Is(words(value)), tests);
          }
        });
  }

  private static void add(List<String> names, @Nullable Check check, List<When.Test> tests) {
    if (check != null && !names.isEmpty()) {
      tests.add(new When.Test(names, check));
    }
  }

  private static @Nullable Check check(String word, YamlValue value) {
    return switch (word) {
      case "is" -> new Check.Is(words(value));
      case "is_not" -> new Check.IsNot(words(value));
      case "begins" -> new Check.Begins(words(value));
      case "above" -> {
        var bound = value.number(Integer.MIN_VALUE, Integer.MAX_VALUE);
        yield bound.isPresent() ? new Check.Above(bound.getAsInt()) : null;
      }
      case "filled", "blank" -> {
        if (!value.text().equals("true")) {
          value.problem("true est attendu", "true is expected");
        }
        yield word.equals("filled") ? new Check.Filled() : new Check.Blank();
      }
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static List<String> words(YamlValue value) {
    List<String> words = value.texts();
    if (words.isEmpty()) {
      value.problem("au moins un mot est attendu", "at least one word is expected");
    }
    return words;
  }
}
