package fr.boussole.files.table.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/** What an envelope says of further pages. */
final class JsonPages {

  private static final Set<String> NEXT =
      Set.of("next_page", "next", "next_url", "@odata.nextLink");
  private static final Set<String> TOTALS =
      Set.of("count", "total", "total_count", "total_call_count");

  private boolean next;
  private long total;

  /** Another page begins: it is the last one's word that counts. */
  void begin() {
    next = false;
    total = 0;
  }

  /** Looks at the value the parser stands at. */
  void look(JsonParser parser) throws IOException {
    String name = String.valueOf(parser.currentName());
    JsonToken value = parser.currentToken();
    next |=
        (NEXT.contains(name) && value == JsonToken.VALUE_STRING && !parser.getText().isBlank())
            || (name.equals("has_more") && value == JsonToken.VALUE_TRUE)
            || (name.equals("end_of_stream") && value == JsonToken.VALUE_FALSE);
    if (TOTALS.contains(name)
        && value == JsonToken.VALUE_NUMBER_INT
        && parser.getTextLength() < Long.toString(Long.MAX_VALUE).length()) {
      total = parser.getLongValue();
    }
  }

  /** Whether there are more rows than these. */
  boolean more(long rows) {
    return next || total > rows;
  }
}
