package fr.boussole.files.table.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import java.io.IOException;
import java.util.ArrayList;
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

  /** What envelopes say of their pages, beside the rows; an object of more than these is a row. */
  private static final Set<String> OF_PAGES =
      Set.of(
          "after_cursor",
          "after_url",
          "before_cursor",
          "before_url",
          "count",
          "cursor",
          "end_of_stream",
          "end_time",
          "has_more",
          "limit",
          "next",
          "next_page",
          "next_url",
          "object",
          "offset",
          "page",
          "page_count",
          "page_size",
          "pages",
          "per_page",
          "previous",
          "previous_page",
          "start_time",
          "status",
          "success",
          "total",
          "total_count",
          "total_pages",
          "type",
          "url");

  private static final int LOOKED_AT = 1 << 20;
  private static final int MOST_TOLD = 20;

  private final JsonParser parser;
  private final Optional<String> wanted;
  private final List<String> ofObjects = new ArrayList<>();
  private Optional<String> usual = Optional.empty();
  private boolean wantedSeen;
  private boolean identified;
  private boolean tellsMore;

  private JsonRoot(JsonParser parser, Optional<String> wanted) {
    this.parser = parser;
    this.wanted = wanted;
  }

  /**
   * The array of the rows, as a JSON pointer; empty when the objects at the top are the rows.
   *
   * @param wanted the dotted path of the array, or {@link Dialect#TOP}, when that is known
   */
  static Optional<String> of(JsonSource.Opened source, Optional<String> wanted)
      throws UnreadableFile, IOException {
    Optional<String> pointer = wanted.map(path -> "/" + path.replace('.', '/'));
    JsonRoot root = new JsonRoot(source.parser(), pointer);
    JsonToken first = source.parser().nextToken();
    if (first == null) {
      throw JsonProblems.empty();
    }
    if (first != JsonToken.START_OBJECT || wanted.equals(Optional.of(Dialect.TOP))) {
      return Optional.empty();
    }
    boolean whole = root.readObject();
    if (wanted.isPresent()) {
      if (whole && !root.wantedSeen) {
        throw JsonProblems.noRoot(wanted.get());
      }
      return pointer;
    }
    return root.found(whole && source.parser().nextToken() != null);
  }

  /** A JSON pointer as people write paths. */
  static String dotted(String pointer) {
    return pointer.substring(1).replace('/', '.');
  }

  private Optional<String> found(boolean severalObjects) throws UnreadableFile {
    if (identified || (severalObjects && tellsMore)) {
      return Optional.empty();
    }
    if (usual.isPresent() || severalObjects || ofObjects.isEmpty()) {
      return usual;
    }
    if (ofObjects.size() > 1) {
      throw JsonProblems.severalRoots(ofObjects.stream().map(JsonRoot::dotted).toList());
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
      JsonStreamContext place = parser.getParsingContext();
      if (token == JsonToken.START_ARRAY) {
        readArray(place.pathAsPointer().toString());
      } else if (token == JsonToken.FIELD_NAME && place.getParent().inRoot()) {
        identified |= IDENTIFIERS.contains(parser.currentName());
      } else if (token.isScalarValue() && place.getParent().inRoot()) {
        String name = parser.currentName();
        tellsMore |= !OF_PAGES.contains(name) && !name.startsWith("@odata.");
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
      wantedSeen |= wanted.equals(Optional.of(pointer));
      usual = usual.isEmpty() && isUsual(pointer) ? Optional.of(pointer) : usual;
    }
    if (token == JsonToken.START_OBJECT && ofObjects.size() < MOST_TOLD) {
      ofObjects.add(pointer);
    }
    while (token != JsonToken.END_ARRAY && !isFarEnough()) {
      parser.skipChildren();
      token = parser.nextToken();
    }
  }
}
