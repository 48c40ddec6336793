package fr.boussole.files.table.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.files.table.json.JsonPaths.Node;
import java.io.IOException;
import java.util.Map;

/** Learns the paths of the rows at the beginning of a file: JSON has no header. */
final class JsonSample {

  private static final int ROWS = 200;
  private static final int BYTES = 1 << 20;

  private final JsonRows rows;
  private final JsonParser parser;
  private final JsonPaths paths;

  JsonSample(JsonRows rows, JsonPaths paths) {
    this.rows = rows;
    this.parser = rows.parser();
    this.paths = paths;
  }

  /** Reads the beginning, and says whether there was at least a row and nothing more. */
  boolean readAll() throws UnreadableFile, IOException {
    int count = 0;
    long before = 0;
    while (rows.next()) {
      // Other members of an envelope may come before the rows, and be long.
      before = count == 0 ? rows.bytesRead() : before;
      if (++count > ROWS || rows.bytesRead() - before > BYTES) {
        return false;
      }
      paths.beginRow();
      readObject(paths.root(), "");
    }
    return count > 0;
  }

  private void readObject(Node node, String path) throws UnreadableFile, IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      measure();
      String name = parser.currentName();
      Node member = node.member(name);
      String inner = path.isEmpty() ? name : path + "." + name;
      switch (parser.nextToken()) {
        case START_OBJECT -> readObject(member, inner);
        case START_ARRAY -> readArray(member, inner);
        case null, default -> paths.name(member, inner);
      }
    }
  }

  /** An object that holds all rows as its members would be one row as large as the file. */
  private void measure() throws UnreadableFile {
    if (paths.beyondMeasure()) {
      throw JsonProblems.wideRow(rows.line());
    }
  }

  private void readArray(Node node, String path) throws UnreadableFile, IOException {
    boolean objects = false;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        objects = true;
        measure();
        readElement(node, path);
      } else if (token == JsonToken.START_ARRAY) {
        readArray(node, path);
      } else {
        paths.name(node, path);
      }
    }
    if (!objects) {
      paths.name(node, path);
    }
  }

  /** An element that pairs an identifier and a value is a field of its own. */
  private void readElement(Node node, String path) throws IOException {
    Map<String, String> values = JsonElement.read(parser);
    String id = values.get("id");
    if (id != null && values.containsKey("value")) {
      paths.name(node.selection("id", id).member("value"), "%s[id=%s].value".formatted(path, id));
      return;
    }
    values.keySet().forEach(name -> paths.name(node.member(name), path + "." + name));
  }
}
