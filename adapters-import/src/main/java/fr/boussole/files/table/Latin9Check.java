package fr.boussole.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells ISO-8859-15 from Windows-1252, which differ in thirty-two bytes that only the latter uses
 * and in eight signs: the former has letters and the euro where the latter has signs that stand
 * neither within words nor after amounts.
 */
final class Latin9Check {

  static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

  private static final int BLOCK = 1 << 18;

  /** The three bytes that came last, the latest lowest. */
  private int window;

  private boolean found;
  private boolean excluded;

  private Latin9Check() {}

  /**
   * @param file a text of one byte a character
   * @param most how many bytes decide
   */
  static boolean isLatin9(Path file, long most) throws IOException {
    Latin9Check check = new Latin9Check();
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      long left = most;
      int length;
      while (!check.excluded && left > 0 && (length = in.readNBytes(block, 0, BLOCK)) > 0) {
        for (int i = 0; i < length; i++) {
          check.accept(block[i] & 0xFF);
        }
        left -= length;
      }
    }
    check.accept(0);
    return check.found && !check.excluded;
  }

  private void accept(int next) {
    int before = window >> 8 & 0xFF;
    int current = window & 0xFF;
    int twoBefore = window >> 16 & 0xFF;
    excluded |= current >= 0x80 && current <= 0x9F;
    found |=
        switch (current) {
          // 12 € against ¤, the sign for any currency.
          case 0xA4 -> isDigit(before) || (isSpace(before) && isDigit(twoBefore));
          // š, ž, œ against ¨, ¸, ½.
          case 0xA8, 0xB8, 0xBD -> isLetter(before) && isLetter(next);
          // Š, Œ, Ÿ against ¦, ¼, ¾. Ž is not asked: people write its byte for an apostrophe.
          case 0xA6, 0xBC, 0xBE -> isCapital(before) && isCapital(next);
          default -> false;
        };
    window = window << 8 | next;
  }

  private static boolean isDigit(int value) {
    return value >= '0' && value <= '9';
  }

  private static boolean isSpace(int value) {
    return value == ' ' || value == 0xA0;
  }

  private static boolean isCapital(int value) {
    return (value >= 'A' && value <= 'Z') || (value >= 0xC0 && value <= 0xDE && value != 0xD7);
  }

  private static boolean isLetter(int value) {
    return isCapital(value) || (value >= 'a' && value <= 'z') || (value >= 0xDF && value != 0xF7);
  }
}
