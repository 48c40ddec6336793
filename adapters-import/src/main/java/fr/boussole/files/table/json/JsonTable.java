package fr.boussole.files.table.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.domain.text.Text;
import fr.boussole.files.table.Row;
import fr.boussole.files.table.Table;
import fr.boussole.files.table.json.JsonPaths.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The objects of a JSON file as rows: those of an array, one a line (NDJSON), or those of the one
 * array in an envelope.
 *
 * <p>A field's name is its path: {@code via.channel}, {@code custom_fields[id=12].value} for the
 * pairs of an array; the values of other arrays are joined by {@code ", "}. As JSON has no header,
 * the names are the paths of the first 200 objects (or of the first MB), and those that were asked
 * for; when that is the whole file, only those that are there. Paths seen later alone are told, not
 * read. The line of a row is the one on which its object begins; objects that share a line are
 * counted on from it, so that a file without line breaks has its objects numbered from 1.
 */
public final class JsonTable implements Table {

  private static final int LATE_TOLD = 10;

  private final Optional<String> toldRoot;
  private final JsonPaths paths;
  private final JsonRows rows;
  private final JsonParser parser;
  private final JsonCells cells;
  private final Set<String> late = new LinkedHashSet<>();
  private int depth;

  private JsonTable(Optional<String> toldRoot, JsonPaths paths, JsonRows rows) {
    this.toldRoot = toldRoot;
    this.paths = paths;
    this.rows = rows;
    this.parser = rows.parser();
    this.cells = new JsonCells(paths.names().size());
  }

  /**
   * Opens a file and learns its names.
   *
   * @param wanted its root and charset, when they are known
   * @param fields paths to look for in all of the file, even if its beginning does not have them
   * @param known names that it has whatever is found, before any other
   * @throws UnreadableFile when it is damaged at its beginning, or has no rows to be found
   */
  public static JsonTable open(Path file, Dialect wanted, Set<String> fields, List<String> known)
      throws UnreadableFile, IOException {
    JsonSource source = JsonSource.of(file, wanted.charset());
    Optional<String> root = root(source, wanted.root());
    JsonPaths paths = new JsonPaths(known);
    try (JsonRows rows = new JsonRows(source.open(), root)) {
      if (!checked(rows.parser(), new JsonSample(rows, paths)::readAll)) {
        paths.addWanted(fields);
      }
      paths.addKnown();
    }
    Optional<String> told =
        root.map(JsonRoot::dotted).or(() -> wanted.root().filter(Dialect.TOP::equals));
    return new JsonTable(told, paths, new JsonRows(source.open(), root));
  }

  private static Optional<String> root(JsonSource source, Optional<String> wanted)
      throws UnreadableFile, IOException {
    try (JsonSource.Opened opened = source.open()) {
      return checked(opened.parser(), () -> JsonRoot.of(opened, wanted));
    }
  }

  @Override
  public List<String> names() {
    return paths.names();
  }

  @Override
  public boolean next(Row into) throws UnreadableFile, IOException {
    return checked(parser, () -> read(into));
  }

  private boolean read(Row into) throws UnreadableFile, IOException {
    if (!rows.next()) {
      return false;
    }
    into.begin(rows.line());
    cells.clear();
    depth = parser.getParsingContext().getNestingDepth();
    readObject(paths.root());
    cells.into(into);
    return true;
  }

  private void readObject(Node node) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Node member = node.find(parser.currentName());
      JsonToken value = parser.nextToken();
      if (member == null) {
        skip();
      } else if (value == JsonToken.START_OBJECT && !member.isLeaf()) {
        readObject(member);
      } else if (value == JsonToken.START_ARRAY) {
        clear(member);
        readArray(member);
      } else if (value.isScalarValue() && member.field() >= 0) {
        clear(member);
        cells.add(member.field(), parser);
      } else {
        skip();
      }
    }
  }

  /** A name that occurs twice in an object has its last value. */
  private void clear(Node node) {
    if (node.field() >= 0) {
      cells.clear(node.field());
    }
  }

  private void readArray(Node node) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        readElement(node);
      } else if (token == JsonToken.START_ARRAY) {
        readArray(node);
      } else if (node.field() >= 0) {
        cells.add(node.field(), parser);
      }
    }
  }

  private void readElement(Node node) throws IOException {
    Map<String, String> values = JsonElement.read(parser);
    List<Node> meant = new ArrayList<>(node.selected(values));
    meant.add(node);
    for (Node place : meant) {
      values.forEach(
          (path, value) -> {
            Node found = place.find(path);
            if (found != null && found.field() >= 0) {
              cells.add(found.field(), value);
            }
          });
    }
  }

  private void skip() throws IOException {
    if (late.size() <= LATE_TOLD && parser.currentToken() != JsonToken.VALUE_NULL) {
      late.add(path());
    }
    parser.skipChildren();
  }

  /** Where the parser stands, from the row on. */
  private String path() {
    StringBuilder path = new StringBuilder();
    JsonStreamContext place = parser.getParsingContext();
    while (place != null && place.getNestingDepth() >= depth) {
      if (place.inObject() && place.hasCurrentName()) {
        path.insert(0, place.getCurrentName() + (path.isEmpty() ? "" : "."));
      }
      place = place.getParent();
    }
    return path.toString();
  }

  @Override
  public boolean mayBeCut() {
    return false; // A cut file is a damaged one.
  }

  @Override
  public Dialect dialect() {
    return Dialect.json(toldRoot);
  }

  @Override
  public long bytesRead() {
    return rows.bytesRead();
  }

  @Override
  public List<Text> remarks() {
    List<Text> remarks = new ArrayList<>();
    if (rows.hasMorePages()) {
      remarks.add(JsonProblems.firstPageOnly());
    }
    if (!late.isEmpty()) {
      List<String> told = late.stream().limit(LATE_TOLD).toList();
      remarks.add(JsonProblems.lateFields(told, late.size() > LATE_TOLD));
    }
    return remarks;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private interface Step<T> {
    T take() throws UnreadableFile, IOException;
  }

  private static <T> T checked(JsonParser parser, Step<T> step) throws UnreadableFile, IOException {
    try {
      return step.take();
    } catch (JsonProcessingException damaged) {
      JsonLocation place = damaged.getLocation();
      throw JsonProblems.damaged(damaged, place == null ? parser.currentLocation() : place);
    }
  }
}
