package fr.boussole.files.table.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.boussole.application.importing.UnreadableFile;
import java.io.IOException;
import java.util.Optional;

/** Goes from row to row: where each object begins, whatever lies around them. */
final class JsonRows implements AutoCloseable {

  private enum Place {
    TOP,
    ENVELOPE,
    ROWS
  }

  private final JsonSource.Opened source;
  private final JsonParser parser;
  private final Optional<String> root;
  private final JsonPages pages = new JsonPages();
  private Place place = Place.TOP;
  private long line;
  private long count;
  private boolean rootSeen;

  /**
   * @param root the array of the rows in each object at the top, as a JSON pointer; empty when
   *     these objects are the rows
   */
  JsonRows(JsonSource.Opened source, Optional<String> root) {
    this.source = source;
    this.parser = source.parser();
    this.root = root;
  }

  JsonParser parser() {
    return parser;
  }

  /**
   * Goes to the beginning of the next row; the one before must have been read or skipped.
   *
   * @return false when there is none left
   * @throws UnreadableFile when something else than rows is there, or no array of the rows at all
   */
  boolean next() throws UnreadableFile, IOException {
    JsonToken token = parser.nextToken();
    while (token != null) {
      if (isRow(token)) {
        // Lines tell rows apart, so several objects of one line are counted on.
        line = Math.max(line + 1, parser.currentTokenLocation().getLineNr());
        count++;
        return true;
      }
      pass(token);
      token = parser.nextToken();
    }
    if (root.isPresent() && !rootSeen) {
      throw JsonProblems.noRoot(JsonRoot.dotted(root.get()));
    }
    return false;
  }

  private boolean isRow(JsonToken token) {
    return token == JsonToken.START_OBJECT
        && (place == Place.ROWS || (place == Place.TOP && root.isEmpty()));
  }

  private void pass(JsonToken token) throws UnreadableFile, IOException {
    if (token.isStructEnd()) {
      place = parser.getParsingContext().inRoot() ? Place.TOP : Place.ENVELOPE;
    } else if (token == JsonToken.START_ARRAY && place == Place.ENVELOPE && !isRoot()) {
      parser.skipChildren();
    } else if (token == JsonToken.START_ARRAY && place != Place.ROWS) {
      place = Place.ROWS;
      rootSeen = true;
    } else if (place != Place.ENVELOPE && token != JsonToken.START_OBJECT) {
      throw JsonProblems.notAnObject(parser.currentTokenLocation());
    } else if (place == Place.TOP) {
      place = Place.ENVELOPE;
      pages.begin();
    } else if (token.isScalarValue()) {
      pages.look(parser);
    }
  }

  private boolean isRoot() {
    return root.filter(parser.getParsingContext().pathAsPointer().toString()::equals).isPresent();
  }

  /** Of the row's beginning; each row has a higher one than the row before. */
  long line() {
    return line;
  }

  /** Whether what surrounds the rows says that they are not all; known after the last row. */
  boolean hasMorePages() {
    return pages.more(count);
  }

  long bytesRead() {
    return source.bytes().count();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
