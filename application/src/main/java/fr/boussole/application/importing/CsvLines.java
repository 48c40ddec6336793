package fr.boussole.application.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Writes CSV that the spreadsheets of a language open with a double click: a byte order mark so
 * that they see UTF-8, a semicolon in French and a comma in English, lines ended by CRLF.
 */
final class CsvLines {

  private final Appendable out;
  private final char delimiter;

  private CsvLines(Appendable out, char delimiter) {
    this.out = out;
    this.delimiter = delimiter;
  }

  static CsvLines to(Appendable out, Locale locale) {
    boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    CsvLines lines = new CsvLines(out, english ? ',' : ';');
    lines.append("\uFEFF");
    return lines;
  }

  void add(List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      append(i == 0 ? "" : String.valueOf(delimiter));
      append(quoted(fields.get(i)));
    }
    append("\r\n");
  }

  private static String quoted(String field) {
    boolean plain =
        field.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c < ' ')
            && field.equals(field.strip());
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  private void append(String text) {
    try {
      out.append(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
