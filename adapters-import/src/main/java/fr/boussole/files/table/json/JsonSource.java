package fr.boussole.files.table.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import fr.boussole.files.table.ByteOrderMark;
import fr.boussole.files.table.CountedStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of JSON that can be read from its beginning as often as needed.
 *
 * @param mark bytes before the first character
 */
record JsonSource(Path file, Charset charset, int mark) {

  /** Stands for bytes that are no characters: JSON may not hold it, so they are damage there. */
  static final String NO_CHARACTER = "\0";

  static final int DEPTH = 50;
  static final int STRING = 1_000_000;
  static final int NAME = 1_000;
  static final int NUMBER = 100;

  // Names are not kept from row to row: a file may have a new one in each of a billion objects.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(STRING)
                  .maxNameLength(NAME)
                  .maxNumberLength(NUMBER)
                  .build())
          .build();

  /** One reading of the file. */
  record Opened(JsonParser parser, CountedStream bytes) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      parser.close();
    }
  }

  /**
   * Tells Unicode's encodings apart by the first bytes.
   *
   * @param wanted the charset where these do not tell it, if it is not UTF-8
   */
  static JsonSource of(Path file, Optional<Charset> wanted) throws IOException {
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(ByteOrderMark.LONGEST);
    }
    ByteOrderMark mark = ByteOrderMark.of(first);
    if (mark.charset().isPresent()) {
      return new JsonSource(file, mark.charset().get(), mark.length());
    }
    int beginning = first.length < 2 ? 0 : (first[0] & 0xFF) << 8 | (first[1] & 0xFF);
    if (beginning != 0 && beginning >>> 8 == 0) {
      return new JsonSource(file, StandardCharsets.UTF_16BE, 0);
    }
    if (beginning != 0 && (beginning & 0xFF) == 0) {
      return new JsonSource(file, StandardCharsets.UTF_16LE, 0);
    }
    return new JsonSource(file, wanted.orElse(StandardCharsets.UTF_8), 0);
  }

  Opened open() throws IOException {
    CountedStream bytes = new CountedStream(Files.newInputStream(file));
    try {
      bytes.skipNBytes(mark);
      JsonParser parser = FACTORY.createParser(new InputStreamReader(bytes, decoder()));
      return new Opened(parser, bytes);
    } catch (IOException | RuntimeException failure) {
      bytes.close();
      throw failure;
    }
  }

  private CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .replaceWith(NO_CHARACTER);
  }
}
