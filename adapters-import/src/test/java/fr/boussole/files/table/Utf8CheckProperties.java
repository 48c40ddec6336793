package fr.boussole.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Utf8CheckProperties {

  @Property(tries = 2_000)
  void agreesWithTheStrictDecoder(@ForAll("sequences") byte[] bytes) {
    Utf8Check check = new Utf8Check();
    for (int i = 0; i < bytes.length; i++) {
      check.accept(bytes[i] & 0xFF, i);
    }
    check.end(bytes.length);
    assertThat(check.broken() == 0).as(Arrays.toString(bytes)).isEqualTo(isUtf8(bytes));
    assertThat(check.firstBroken() >= 0).isEqualTo(check.broken() > 0);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /** Bytes at the bounds of what may lead and follow. */
  @Provide
  Arbitrary<byte[]> sequences() {
    return Arbitraries.of(
            0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
            0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF)
        .map(Integer::byteValue)
        .array(byte[].class)
        .ofMaxSize(8);
  }
}
