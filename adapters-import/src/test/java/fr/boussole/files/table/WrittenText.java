package fr.boussole.files.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How a table is written as text.
 *
 * @param quoteAll whether fields are quoted that need no quotes
 * @param lastEnded whether the last line is ended
 * @param blankLines whether blank lines stand between the records
 */
record WrittenText(
    Charset charset,
    boolean mark,
    char delimiter,
    char quote,
    boolean quoteAll,
    String lineEnd,
    boolean lastEnded,
    Packing packing,
    boolean blankLines) {

  enum Packing {
    NONE,
    GZIP,
    ZIP
  }

  WrittenText quotingAll() {
    return new WrittenText(
        charset, mark, delimiter, quote, true, lineEnd, lastEnded, packing, blankLines);
  }

  WrittenText withBlankLines(boolean may) {
    return new WrittenText(
        charset, mark, delimiter, quote, quoteAll, lineEnd, lastEnded, packing, may && blankLines);
  }

  /** The bytes of a file, and on which line of its text each record begins. */
  record Result(byte[] bytes, List<Long> lines) {}

  /**
   * @param above lines above the table, written as they are
   */
  Result write(List<String> above, List<List<String>> records) {
    StringBuilder text = new StringBuilder();
    above.forEach(line -> text.append(line).append(lineEnd));
    List<Long> lines = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      lines.add(1 + lineEnds(text));
      List<String> record = records.get(i);
      for (int field = 0; field < record.size(); field++) {
        text.append(field == 0 ? "" : String.valueOf(delimiter)).append(written(record.get(field)));
      }
      boolean last = i + 1 == records.size();
      text.append(lastEnded || !last ? lineEnd : "");
      text.append(blankLines && !last && i % 3 == 0 ? lineEnd : "");
    }
    return new Result(packed((mark ? "\uFEFF" + text : text.toString()).getBytes(charset)), lines);
  }

  private String written(String field) {
    boolean needed =
        field.chars().anyMatch(c -> c == delimiter || c == quote || c == '\n' || c == '\r');
    String sign = String.valueOf(quote);
    return quoteAll || needed ? sign + field.replace(sign, sign + sign) + sign : field;
  }

  private byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packing(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private OutputStream packing(OutputStream target) throws IOException {
    return switch (packing) {
      case NONE -> target;
      case GZIP -> new GZIPOutputStream(target);
      case ZIP -> {
        ZipOutputStream zip = new ZipOutputStream(target);
        zip.putNextEntry(new ZipEntry("dossier/été.csv"));
        yield zip;
      }
    };
  }

  private static long lineEnds(CharSequence text) {
    return text.toString()
        .replace("\r\n", "\n")
        .chars()
        .filter(c -> c == '\n' || c == '\r')
        .count();
  }
}
