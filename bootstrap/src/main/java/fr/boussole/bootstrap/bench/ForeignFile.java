package fr.boussole.bootstrap.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A bench's CSV file as a French tool would have exported it: semicolons, Windows-1252, its own
 * names, local times written dd/MM/yyyy, and the mapping that understands it.
 */
final class ForeignFile {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String OURS = "2026-01-31T12:00:00Z";

  private ForeignFile() {}

  /**
   * Writes it, over an earlier file.
   *
   * @param csv a file of {@link BenchFiles}: no field of it is quoted
   */
  static void write(Path csv, Path foreign) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(csv);
        BufferedWriter out = Files.newBufferedWriter(foreign, WINDOWS)) {
      out.write(
          Arrays.stream(lines.readLine().split(",", -1))
              .map(ForeignFile::theirs)
              .collect(Collectors.joining(";", "", "\r\n")));
      String line;
      while ((line = lines.readLine()) != null) {
        write(line, out);
      }
    }
  }

  /** The mapping that understands it, as YAML. */
  static String mapping() {
    return Arrays.stream(ContactLines.HEADER.split(","))
        .map(name -> "      %s: \"%s\"%n".formatted(name, theirs(name)))
        .collect(
            Collectors.joining(
                "",
                """
                mapping: 1
                name: bench
                reads: {format: text, delimiter: ";", charset: windows-1252}
                zone: Europe/Paris
                dates: ["dd/MM/yyyy HH:mm:ss"]
                facts:
                  - kind: contacts
                    columns:
                """,
                ""));
  }

  private static String theirs(String name) {
    return "Données " + name.replace('_', ' ').toUpperCase(Locale.ROOT);
  }

  private static void write(String line, BufferedWriter out) throws IOException {
    int from = 0;
    while (true) {
      int comma = line.indexOf(',', from);
      int to = comma < 0 ? line.length() : comma;
      if (to - from == OURS.length()
          && line.charAt(to - 1) == 'Z'
          && line.charAt(from + 10) == 'T') {
        writeMoment(line, from, out);
      } else {
        out.write(line, from, to - from);
      }
      if (comma < 0) {
        out.write("\r\n");
        return;
      }
      out.write(';');
      from = comma + 1;
    }
  }

  private static void writeMoment(String line, int from, BufferedWriter out) throws IOException {
    out.write(line, from + 8, 2);
    out.write('/');
    out.write(line, from + 5, 2);
    out.write('/');
    out.write(line, from, 4);
    out.write(' ');
    out.write(line, from + 11, 8);
  }
}
