package fr.boussole.files.table.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.boussole.application.importing.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where the rows lie: at the top, or in an array of the first object. */
final class JsonRoot {

  /** What tools call the array in their envelopes. */
  private static final Set<String> USUAL =
      Set.of(
          "tickets",
          "ticket_metrics",
          "calls",
          "call_list",
          "results",
          "data",
          "items",
          "rows",
          "records",
          "responses",
          "conversations",
          "value");

  /** An object with one of these is a row, whatever arrays it has. */
  private static final Set<String> IDENTIFIERS = Set.of("id", "external_id");

  private static final int LOOKED_AT = 1 << 20;

  private final JsonParser parser;
  private final Set<String> arrays = new LinkedHashSet<>();
  private final List<String> ofObjects = new ArrayList<>();
  private boolean identified;

  private JsonRoot(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The array of the rows, as a JSON pointer; empty when the objects at the top are the rows.
   *
   * @param wanted the dotted path of the array, when that is known
   */
  static Optional<String> of(JsonSource.Opened source, Optional<String> wanted)
      throws UnreadableFile, IOException {
    JsonRoot root = new JsonRoot(source.parser());
    JsonToken first = source.parser().nextToken();
    if (first == null) {
      throw JsonProblems.empty();
    }
    if (first != JsonToken.START_OBJECT) {
      return Optional.empty();
    }
    boolean whole = root.readObject();
    if (wanted.isPresent()) {
      String pointer = "/" + wanted.get().replace('.', '/');
      if (whole && !root.arrays.contains(pointer)) {
        throw JsonProblems.noRoot(wanted.get());
      }
      return Optional.of(pointer);
    }
    return root.found(whole && source.parser().nextToken() != null);
  }

  private Optional<String> found(boolean severalObjects) throws UnreadableFile {
    if (identified) {
      return Optional.empty();
    }
    Optional<String> usual = arrays.stream().filter(JsonRoot::isUsual).findFirst();
    if (usual.isPresent() || severalObjects || ofObjects.isEmpty()) {
      return usual;
    }
    if (ofObjects.size() > 1) {
      throw JsonProblems.severalRoots(
          ofObjects.stream().map(pointer -> pointer.substring(1).replace('/', '.')).toList());
    }
    return Optional.of(ofObjects.getFirst());
  }

  private static boolean isUsual(String pointer) {
    return USUAL.contains(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** Reads the object until the array is known beyond doubt: whether it came to its end. */
  private boolean readObject() throws IOException {
    while (!parser.getParsingContext().inRoot()) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        readArray(parser.getParsingContext().pathAsPointer().toString());
      } else if (token == JsonToken.FIELD_NAME && parser.getParsingContext().getParent().inRoot()) {
        identified |= IDENTIFIERS.contains(parser.currentName());
      }
      if (isFarEnough()) {
        return false;
      }
    }
    return true;
  }

  private boolean isFarEnough() {
    return parser.currentLocation().getCharOffset() > LOOKED_AT;
  }

  private void readArray(String pointer) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY || token == JsonToken.START_OBJECT) {
      arrays.add(pointer);
    }
    if (token == JsonToken.START_OBJECT) {
      ofObjects.add(pointer);
    }
    while (token != JsonToken.END_ARRAY && !isFarEnough()) {
      parser.skipChildren();
      token = parser.nextToken();
    }
  }
}
