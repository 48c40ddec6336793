package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, by its first bytes and never by its name. */
enum Signature {
  GZIP,
  ZIP,
  JSON,
  QUEUE_LOG,
  TEXT;

  private static final int LOOKED = 4096;

  /** An array, an object, or an object a line; a text may begin with a bracket, too. */
  private static final Pattern JSON_START =
      Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*([{\\[\\]]|$)).*", Pattern.DOTALL);

  private static final Pattern QUEUE_LOG_START =
      Pattern.compile(
          "\\s*\\d{9,10}(\\.\\d+)?\\|[^|\n]*\\|[^|\n]*\\|[^|\n]*\\|[A-Z]+.*", Pattern.DOTALL);

  /** The format of content that is not packed, other than a workbook. */
  Dialect.Format format() {
    return switch (this) {
      case JSON -> Dialect.Format.JSON;
      case QUEUE_LOG -> Dialect.Format.QUEUE_LOG;
      case TEXT -> Dialect.Format.TEXT;
      case GZIP, ZIP -> throw new IllegalStateException("packed");
    };
  }

  /**
   * @throws UnreadableFile when it is one that is known and cannot be read
   */
  static Signature of(Path file) throws UnreadableFile, IOException {
    byte[] beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = in.readNBytes(LOOKED);
    }
    if (begins(beginning, 'P', 'K', 3, 4) || begins(beginning, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (begins(beginning, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (begins(beginning, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw isEncrypted(file, beginning)
          ? TableProblems.encryptedWorkbook()
          : TableProblems.otherWorkbook("XLS");
    }
    Optional<String> other = otherFormat(beginning);
    if (other.isPresent()) {
      throw TableProblems.notText(other.get());
    }
    String text = plain(beginning);
    if (JSON_START.matcher(text).matches()) {
      return JSON;
    }
    return QUEUE_LOG_START.matcher(text).matches() ? QUEUE_LOG : TEXT;
  }

  private static Optional<String> otherFormat(byte[] beginning) {
    if (begins(beginning, '%', 'P', 'D', 'F')) {
      return Optional.of("PDF");
    }
    if (begins(beginning, '7', 'z', 0xBC, 0xAF)) {
      return Optional.of("7z");
    }
    if (begins(beginning, 'R', 'a', 'r', '!')) {
      return Optional.of("RAR");
    }
    if (begins(beginning, 'B', 'Z', 'h')) {
      return Optional.of("BZIP2");
    }
    if (begins(beginning, 0xFD, '7', 'z', 'X', 'Z')) {
      return Optional.of("XZ");
    }
    if (begins(beginning, 0x28, 0xB5, 0x2F, 0xFD)) {
      return Optional.of("ZSTD");
    }
    if (begins(beginning, 'P', 'A', 'R', '1')) {
      return Optional.of("PARQUET");
    }
    boolean archive =
        beginning.length > 262
            && begins(Arrays.copyOfRange(beginning, 257, 262), 'u', 's', 't', 'a', 'r');
    return archive ? Optional.of("TAR") : Optional.empty();
  }

  /** Whether an old compound file holds an encrypted workbook: its folder names it. */
  private static boolean isEncrypted(Path file, byte[] beginning) throws IOException {
    if (beginning.length < 52) {
      return false;
    }
    int sector = 1 << Math.min(beginning[30] & 0xFF, 12);
    long folder =
        (beginning[48] & 0xFF) | (beginning[49] & 0xFF) << 8 | (beginning[50] & 0xFF) << 16;
    try (InputStream in = Files.newInputStream(file)) {
      in.skip((folder + 1) * sector);
      byte[] names = in.readNBytes(LOOKED);
      return new String(names, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
    }
  }

  /** The characters that tell formats apart, whatever the charset. */
  private static String plain(byte[] beginning) {
    return new String(beginning, StandardCharsets.ISO_8859_1)
        .replaceAll("[\0\u00ef\u00bb\u00bf\u00fe\u00ff]", "");
  }

  private static boolean begins(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
