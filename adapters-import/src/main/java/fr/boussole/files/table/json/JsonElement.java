package fr.boussole.files.table.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object within an array, read whole: which of them it is may be told after its values. What is
 * beyond measure of it is left out.
 */
final class JsonElement {

  private static final int MOST_VALUES = 1_000;
  private static final int MOST_CHARACTERS = 1_000_000;

  private final JsonParser parser;
  private final Map<String, String> values = new LinkedHashMap<>();
  private int characters;

  private JsonElement(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads the object that the parser stands at: dotted path → value, empty for null; several values
   * of a path are joined.
   */
  static Map<String, String> read(JsonParser parser) throws IOException {
    JsonElement element = new JsonElement(parser);
    element.readObject("");
    return element.values;
  }

  private void readObject(String path) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      readValue(path.isEmpty() ? name : path + "." + name);
    }
  }

  private void readValue(String path) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      readObject(path);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        readValue(path);
      }
    } else if (values.size() < MOST_VALUES || values.containsKey(path)) {
      boolean blank = parser.currentToken() == JsonToken.VALUE_NULL;
      characters += blank ? 0 : parser.getTextLength();
      if (characters <= MOST_CHARACTERS) {
        values.merge(path, blank ? "" : parser.getText(), JsonElement::joined);
      }
    }
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
  }
}
