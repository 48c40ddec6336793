package fr.boussole.files.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of the file at its place. Texts are what is written, whatever YAML would make of it: N is
 * N, not false. What is not of the asked sort is a problem and is given as nothing.
 */
final class YamlValue {

  private final Node node;
  private final String place;
  private final YamlProblems problems;

  YamlValue(Node node, String place, YamlProblems problems) {
    this.node = node;
    this.place = place;
    this.problems = problems;
    problems.place(place, node);
  }

  String place() {
    return place;
  }

  void problem(String french, String english) {
    problems.add(place, node, french, english);
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The text; empty, and told, when there is none. */
  String text() {
    String text = textOrEmpty();
    if (text.isEmpty() && isText()) {
      problem("il manque une valeur", "a value is missing");
    }
    return text;
  }

  /** The text, which may be empty. */
  String textOrEmpty() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem("un texte est attendu", "a text is expected");
    return "";
  }

  OptionalInt number(int minimum, int maximum) {
    try {
      int number = Integer.parseInt(text());
      if (number >= minimum && number <= maximum) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException wrong) {
      // Told below.
    }
    problem(
        "un nombre entier de %d à %d est attendu".formatted(minimum, maximum),
        "a whole number from %d to %d is expected".formatted(minimum, maximum));
    return OptionalInt.empty();
  }

  /** The items of a list; a value that is none is a list of itself. */
  List<YamlValue> items() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(this);
    }
    List<YamlValue> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new YamlValue(item, "%s[%d]".formatted(place, items.size()), problems));
    }
    return items;
  }

  /** The texts of a list, none of them empty. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (YamlValue item : items()) {
      String text = item.text();
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Words and what stands beside each. */
  Map<String, YamlValue> entries() {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(
          "des clés et leurs valeurs sont attendues (clé : valeur)",
          "keys and their values are expected (key: value)");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(place, tuple.getKeyNode(), "une clé est un texte", "a key is a text");
        continue;
      }
      String word = key.getValue();
      String inner = place.isEmpty() ? word : place + "." + word;
      YamlValue value = new YamlValue(tuple.getValueNode(), inner, problems);
      problems.place(inner, key);
      if (entries.put(word, value) != null) {
        problems.add(
            inner,
            key,
            "« %s » est déjà indiqué plus haut".formatted(word),
            "“%s” is given above already".formatted(word));
      }
    }
    return entries;
  }

  YamlMap map() {
    return map(entries());
  }

  /** The same of entries that were taken already. */
  YamlMap map(Map<String, YamlValue> entries) {
    return new YamlMap(this, entries);
  }

  /** The values of known keys; those that nobody asked for are told. */
  static final class YamlMap {
    private final YamlValue whole;
    private final Map<String, YamlValue> left;
    private final List<String> known = new ArrayList<>();

    private YamlMap(YamlValue whole, Map<String, YamlValue> entries) {
      this.whole = whole;
      this.left = entries;
    }

    boolean has(String key) {
      return left.containsKey(key);
    }

    Optional<YamlValue> take(String key) {
      known.add(key);
      return Optional.ofNullable(left.remove(key));
    }

    @Nullable YamlValue require(String key) {
      known.add(key);
      YamlValue value = left.remove(key);
      if (value == null) {
        whole.problem("il manque « %s »".formatted(key), "“%s” is missing".formatted(key));
      }
      return value;
    }

    /** Tells the keys that were not asked for. */
    void end() {
      left.forEach(
          (key, value) ->
              value.problem(
                  "« %s » est inconnu ici ; sont possibles : %s"
                      .formatted(key, String.join(", ", known)),
                  "“%s” is unknown here; possible are: %s"
                      .formatted(key, String.join(", ", known))));
    }
  }
}
