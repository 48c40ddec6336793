package fr.boussole.bootstrap.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What may happen to the bytes of a file on its way, and what somebody may do to them on purpose.
 */
enum Damage {
  /** Ends too early. */
  CUT {
    @Override
    byte[] done(byte[] content, RandomGenerator random, List<Seed> seeds) {
      return Arrays.copyOf(content, random.nextInt(content.length + 1));
    }
  },
  /** Some bits are others. */
  FLIPPED {
    @Override
    byte[] done(byte[] content, RandomGenerator random, List<Seed> seeds) {
      byte[] flipped = content.clone();
      for (int times = 1 + random.nextInt(8); times > 0 && content.length > 0; times--) {
        flipped[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return flipped;
    }
  },
  /** Goes on as another file, often of another encoding or format. */
  SPLICED {
    @Override
    byte[] done(byte[] content, RandomGenerator random, List<Seed> seeds) {
      byte[] other = seeds.get(random.nextInt(seeds.size())).content();
      int from = random.nextInt(other.length);
      return replaced(
          content,
          random.nextInt(content.length + 1),
          content.length,
          Arrays.copyOfRange(other, from, other.length));
    }
  },
  /** Some text is in another encoding. */
  RECODED {
    @Override
    byte[] done(byte[] content, RandomGenerator random, List<Seed> seeds) {
      int from = random.nextInt(content.length + 1);
      String rest = new String(content, from, content.length - from, StandardCharsets.UTF_8);
      return replaced(
          content,
          from,
          content.length,
          rest.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size()))));
    }
  },
  /** A field that goes on and on. */
  GIANT {
    @Override
    byte[] done(byte[] content, RandomGenerator random, List<Seed> seeds) {
      int most = random.nextInt(16) == 0 ? 21 : 15;
      byte[] giant = new byte[1 << (4 + random.nextInt(most - 3))];
      Arrays.fill(giant, GIANTS[random.nextInt(GIANTS.length)]);
      int at = random.nextInt(content.length + 1);
      return replaced(content, at, at, giant);
    }
  },
  /** A piece of it comes again and again. */
  REPEATED {
    @Override
    byte[] done(byte[] content, RandomGenerator random, List<Seed> seeds) {
      int from = random.nextInt(content.length + 1);
      int length = Math.min(random.nextInt(1, 400), content.length - from);
      byte[] piece = Arrays.copyOfRange(content, from, from + length);
      int times = 1 << random.nextInt(random.nextInt(16) == 0 ? 13 : 7);
      ByteArrayOutputStream pieces = new ByteArrayOutputStream();
      for (int i = 0; i < times && pieces.size() < MOST; i++) {
        pieces.writeBytes(piece);
      }
      return replaced(content, from, from, pieces.toByteArray());
    }
  },
  /** A number, as those that tell lengths and places in archives, is another. */
  WRONG_LENGTH {
    @Override
    byte[] done(byte[] content, RandomGenerator random, List<Seed> seeds) {
      byte[] wrong = content.clone();
      int width = 1 << random.nextInt(1, 3);
      if (content.length >= width) {
        int at = random.nextInt(content.length - width + 1);
        byte value = new byte[] {0, -1, 0x7F, (byte) random.nextInt()}[random.nextInt(4)];
        Arrays.fill(wrong, at, at + width, value);
      }
      return wrong;
    }
  },
  /** A piece is missing. */
  REMOVED {
    @Override
    byte[] done(byte[] content, RandomGenerator random, List<Seed> seeds) {
      int from = random.nextInt(content.length + 1);
      int to = Math.min(content.length, from + random.nextInt(1, 60));
      return replaced(content, from, to, new byte[0]);
    }
  },
  /** Says what readers of one format or another stumble over. */
  NASTY {
    @Override
    byte[] done(byte[] content, RandomGenerator random, List<Seed> seeds) {
      byte[] result = content;
      for (int times = 1 + random.nextInt(4); times > 0; times--) {
        int from = random.nextInt(result.length + 1);
        int to = Math.min(result.length, from + random.nextInt(12));
        result = replaced(result, from, to, Packing.utf8(WORDS.get(random.nextInt(WORDS.size()))));
      }
      return result;
    }
  };

  private static final int MOST = 1 << 20;
  private static final byte[] GIANTS = {'x', '"', ',', ';', '\n', ' ', '[', '{', '<', '9', 0, -1};
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1252"),
          Charset.forName("IBM850"));
  private static final List<String> WORDS =
      List.of(
          "\"",
          "'",
          "\"\"",
          "\n",
          "\r",
          "\r\n\r\n",
          "\t",
          ";",
          ",",
          "|",
          "\0",
          "\uFEFF",
          "=1+1",
          "1e999999999",
          "-1",
          "99999999999999999999999",
          "0x10",
          "NaN",
          "Infinity",
          "-0",
          "1,5",
          "2026-02-30",
          "2026-03-29T02:30:00",
          "9999-12-31T23:59:60Z",
          "-999999999-01-01",
          "25:61",
          "292278994-08-17T07:12:55Z",
          "PT99999999999H",
          "9999999999:00:00",
          "31/31/2026",
          "{",
          "}",
          "[",
          "]",
          ":",
          "null",
          "true",
          "{\"a\":",
          "[[[[",
          "\\u0000",
          "\\ud800",
          "\\x",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "&b;",
          "&#x0;",
          "&#1114112;",
          "]]>",
          "<!--",
          "<?a?>",
          "</row>",
          "<row>",
          "<c r=\"XFE1\">",
          "<c r=\"A0\">",
          "<row r=\"99999999999\">",
          "<c t=\"s\"><v>99999999</v></c>",
          "<c t=\"s\"><v>-1</v></c>",
          "<v>1e400</v>",
          "<row r=\"1048576\"><c r=\"XFD1048576\"/></row>",
          "s=\"4000000000\"",
          "_x000D_",
          "_xD800_",
          "|CONNECT|",
          "|COMPLETEAGENT|99999999999999999999|",
          "|ENTERQUEUE|",
          "1609459200|",
          "🙂",
          "Ã©",
          "\u2028",
          "\u202E",
          "é",
          "ALL",
          "(not set)");

  /** The damaged content; never changes what it is given. */
  abstract byte[] done(byte[] content, RandomGenerator random, List<Seed> seeds);

  /** Damages a file once or several times, an archive as a whole or within. */
  static byte[] any(Seed seed, RandomGenerator random, List<Seed> seeds) {
    byte[] content = seed.content();
    boolean within = random.nextInt(3) > 0;
    if (within && Packing.isZip(content)) {
      Map<String, byte[]> entries = Packing.unzip(content);
      List<String> names = List.copyOf(entries.keySet());
      String name = names.get(random.nextInt(names.size()));
      entries.computeIfPresent(name, (key, entry) -> some(entry, random, seeds));
      if (random.nextInt(20) == 0) {
        entries.remove(names.get(random.nextInt(names.size())));
      }
      return Packing.zip(entries);
    }
    return within && Packing.isGzip(content)
        ? Packing.gzip(some(Packing.gunzip(content), random, seeds))
        : some(content, random, seeds);
  }

  private static byte[] some(byte[] content, RandomGenerator random, List<Seed> seeds) {
    byte[] damaged = content;
    for (int times = random.nextInt(4); times > 0 && damaged.length < 4 * MOST; times--) {
      damaged = values()[random.nextInt(values().length)].done(damaged, random, seeds);
    }
    return damaged;
  }

  private static byte[] replaced(byte[] content, int from, int to, byte[] by) {
    byte[] result = new byte[content.length - (to - from) + by.length];
    System.arraycopy(content, 0, result, 0, from);
    System.arraycopy(by, 0, result, from, by.length);
    System.arraycopy(content, to, result, from + by.length, content.length - to);
    return result;
  }
}
