package fr.boussole.web.api;

import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** The body of a request, of which the beginning is looked at: it must be JSON of some kind. */
final class JsonBody {

  private static final String NEITHER =
      "The body is JSON: an array of objects, or one object a line (gzip is understood).";

  /** Marks of byte order, the blanks of JSON, and the first byte of gzip. */
  private static final String BEFORE = "\u00ef\u00bb\u00bf\u00fe\u00ff\0 \t\r\n";

  private static final int GZIP = 0x1F;
  private static final int LOOKED_AT = 1 << 10;

  private JsonBody() {}

  /**
   * @throws BadRequestException when it cannot be JSON
   */
  static InputStream of(InputStream body) throws IOException {
    PushbackInputStream whole = new PushbackInputStream(body, LOOKED_AT);
    byte[] beginning = whole.readNBytes(LOOKED_AT);
    whole.unread(beginning);
    for (byte each : beginning) {
      int character = each & 0xFF;
      if (character == '[' || character == '{' || character == GZIP) {
        return whole;
      }
      if (BEFORE.indexOf(character) < 0) {
        break;
      }
    }
    throw new BadRequestException(NEITHER);
  }
}
