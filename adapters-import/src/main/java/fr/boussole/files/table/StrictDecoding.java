package fr.boussole.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A file decoded to its end, to see whether all of it is in a charset.
 *
 * @param badLine the line of the first bytes that mean nothing
 * @param blank whether there is nothing but white space
 * @param endsWithLine whether its last line is ended
 */
record StrictDecoding(OptionalLong badLine, boolean blank, boolean endsWithLine) {

  private static final int BLOCK = 1 << 16;

  /**
   * @param mark bytes to pass over at the beginning
   * @param most how many bytes to look at
   */
  static StrictDecoding of(Path file, Charset charset, int mark, long most) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    Characters seen = new Characters();
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer characters = CharBuffer.allocate(BLOCK);
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(mark);
      long left = most;
      boolean more = true;
      while (more && left > 0) {
        int length = in.read(bytes.array(), bytes.position(), bytes.remaining());
        more = length >= 0;
        left -= Math.max(0, length);
        bytes.position(bytes.position() + Math.max(0, length)).flip();
        CoderResult result;
        do {
          result = decoder.decode(bytes, characters, !more);
          seen.take(characters.flip());
          characters.clear();
        } while (result.isOverflow());
        if (result.isError()) {
          return new StrictDecoding(OptionalLong.of(seen.line), false, false);
        }
        bytes.compact();
      }
    }
    boolean ended = seen.last == '\n' || seen.last == '\r';
    return new StrictDecoding(OptionalLong.empty(), seen.blank, ended);
  }

  private static final class Characters {
    private long line = 1;
    private char last;
    private boolean blank = true;

    void take(CharBuffer characters) {
      while (characters.hasRemaining()) {
        char character = characters.get();
        boolean ends = character == '\n' ? last != '\r' : character == '\r';
        line += ends ? 1 : 0;
        blank = blank && Row.isBlank(character);
        last = character;
      }
    }
  }
}
