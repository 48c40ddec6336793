package fr.boussole.files.table.json;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Fingerprint;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The paths that are fields of a row, as a tree to walk along with the tokens of an object. */
final class JsonPaths {

  /** As many as a row may have fields. */
  private static final int MOST = 10_000;

  static final int MOST_PLACES = 20_000;

  /** Each name is looked for as one member and as members within members. */
  private static final int MOST_KNOWN_PLACES = 5 * MOST_PLACES;

  private static final int MOST_CHARACTERS = 4_000_000;

  /** Names a field by its number, as for files without a header. */
  private static final Pattern NUMBER = Pattern.compile("#\\d+");

  private static final Pattern SELECTION = Pattern.compile("(.+?)\\[([^\\[\\]=]+)=([^\\[\\]]*)]");

  /** A place in an object: the field that its value is, if any, and what may lie below. */
  final class Node {
    private final Map<String, Node> members = new LinkedHashMap<>();
    private final Map<String, Map<String, Node>> selections = new LinkedHashMap<>();
    private int field = -1;

    private Node() {
      places++;
    }

    int field() {
      return field;
    }

    /** Whether nothing below is a field. */
    boolean isLeaf() {
      return members.isEmpty() && selections.isEmpty();
    }

    /** What this path leads to; a name may hold dots itself. */
    @Nullable Node find(String path) {
      Node direct = members.get(path);
      for (int dot = path.indexOf('.');
          direct == null && dot >= 0;
          dot = path.indexOf('.', dot + 1)) {
        Node first = members.get(path.substring(0, dot));
        direct = first == null ? null : first.find(path.substring(dot + 1));
      }
      return direct;
    }

    Node member(String name) {
      return members.computeIfAbsent(name, unused -> new Node());
    }

    /** What lies in the elements of an array whose member of this name has this value. */
    Node selection(String key, String value) {
      return selections
          .computeIfAbsent(key, unused -> new LinkedHashMap<>())
          .computeIfAbsent(value, unused -> new Node());
    }

    /** The selections that this element of an array meets. */
    List<Node> selected(Map<String, String> element) {
      return selections.entrySet().stream()
          .flatMap(
              selection ->
                  Stream.ofNullable(element.get(selection.getKey()))
                      .flatMap(value -> Stream.ofNullable(selection.getValue().get(value))))
          .toList();
    }
  }

  private int places;
  private long characters;
  private final Node root = new Node();
  private final Map<String, Integer> fields = new LinkedHashMap<>();
  private final List<String> known;

  /**
   * @param known names of the first fields
   */
  JsonPaths(List<String> known) {
    this.known = List.copyOf(known);
    known.forEach(name -> fields.put(name, fields.size()));
  }

  void beginRow() {
    places = 0;
  }

  /** Whether a row brings more new places, or longer names, than any row of a table has. */
  boolean beyondMeasure() {
    return places > MOST_PLACES || characters > MOST_CHARACTERS;
  }

  Node root() {
    return root;
  }

  List<String> names() {
    return List.copyOf(fields.keySet());
  }

  /** Makes the value of this node a field of this name; beyond the limit it stays unread. */
  void name(Node node, String name) {
    if (node.field < 0 && (fields.size() < MOST || fields.containsKey(name))) {
      characters += fields.containsKey(name) ? 0 : name.length();
      node.field = fields.computeIfAbsent(name, unused -> fields.size());
    }
  }

  /** Looks for the names that were known at first, even if no row so far has them. */
  void addKnown() throws UnreadableFile {
    beginRow();
    for (String name : known) {
      add(name);
      if (places > MOST_KNOWN_PLACES) {
        throw JsonProblems.wideRow(1);
      }
    }
  }

  /** Adds paths as people write them, such as {@code custom_fields[id=12].value}. */
  void addWanted(Set<String> wanted) {
    Set<String> known = new LinkedHashSet<>();
    fields.keySet().forEach(name -> known.add(Fingerprint.plain(name)));
    for (String path : wanted) {
      if (!NUMBER.matcher(path).matches() && known.add(Fingerprint.plain(path))) {
        add(path);
      }
    }
  }

  private void add(String path) {
    name(root.member(path), path);
    name(nodeOf(path), path);
  }

  private Node nodeOf(String path) {
    Node node = root;
    for (String part : path.split("\\.", -1)) {
      Matcher selection = SELECTION.matcher(part);
      node =
          selection.matches()
              ? node.member(selection.group(1)).selection(selection.group(2), selection.group(3))
              : node.member(part);
    }
    return node;
  }
}
