package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The tables of a file, out of what they are packed in: one level of gzip or zip. They are written
 * beside the file, checked whole before a row of them is read, and deleted when this is closed. The
 * names within an archive are shown, and never name a file.
 */
final class Unpacked implements AutoCloseable {

  /** One table. */
  record Part(String name, Path file, Dialect.Format format) {}

  private static final int MOST_PARTS = 400;

  /** Enough for a header and a thousand rows. */
  private static final long BEGINNING = 16L << 20;

  private static final int LONGEST_NAME = 80;
  private static final int BLOCK = 1 << 16;

  private final Path packed;
  private final List<Part> parts = new ArrayList<>();
  private final List<Path> made = new ArrayList<>();
  private final Quota quota;
  private final boolean whole;
  private boolean cut;

  private Unpacked(Path packed, boolean whole) throws IOException {
    this.packed = packed;
    this.quota = new Quota(packed);
    this.whole = whole;
  }

  /**
   * @throws UnreadableFile when it is damaged, encrypted, grows beyond measure, or holds what
   *     cannot be read
   */
  static Unpacked of(Path file) throws UnreadableFile, IOException {
    return of(file, true);
  }

  /**
   * The first table only, and of that the beginning only, unless it is a workbook.
   *
   * @throws UnreadableFile when it is encrypted or holds what cannot be read; when it is damaged,
   *     only if that is found so far
   */
  static Unpacked beginningOf(Path file) throws UnreadableFile, IOException {
    return of(file, false);
  }

  private static Unpacked of(Path file, boolean whole) throws UnreadableFile, IOException {
    Unpacked unpacked = new Unpacked(file, whole);
    try {
      switch (Signature.of(file)) {
        case GZIP -> unpacked.gunzip();
        case ZIP -> unpacked.unzip();
        case JSON, QUEUE_LOG, TEXT ->
            unpacked.parts.add(new Part("", file, Signature.of(file).format()));
      }
      return unpacked;
    } catch (UnreadableFile | IOException | RuntimeException failure) {
      unpacked.close();
      throw failure;
    }
  }

  /** At least one. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  boolean wasPacked() {
    return !made.isEmpty();
  }

  /** Whether there is more of the first table than was unpacked. */
  boolean isCut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    for (Path file : made) {
      Files.deleteIfExists(file);
    }
  }

  private void gunzip() throws UnreadableFile, IOException {
    Path target = makeFile();
    try (InputStream bytes = Files.newInputStream(packed);
        InputStream in = new WholeGzip(bytes)) {
      write(in, target);
    } catch (ZipException | EOFException damaged) {
      throw TableProblems.damagedArchive("gzip");
    }
    parts.add(part("", target));
  }

  private void unzip() throws UnreadableFile, IOException {
    try (ZipFile zip = open(packed)) {
      if (Workbooks.isWorkbook(zip)) {
        parts.add(new Part("", packed, Dialect.Format.WORKBOOK));
        return;
      }
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!isIgnored(entry) && (whole || parts.isEmpty())) {
          take(zip, entry);
        }
      }
    } catch (ZipException | EOFException damaged) {
      throw zipProblem(damaged);
    }
    if (parts.isEmpty()) {
      throw TableProblems.emptyArchive();
    }
  }

  private void take(ZipFile zip, ZipEntry entry) throws UnreadableFile, IOException {
    if (parts.size() == MOST_PARTS) {
      throw TableProblems.tooManyParts(MOST_PARTS);
    }
    Path target = makeFile();
    CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
    try (in) {
      write(in, target);
    }
    // The library checks neither; a bit that flipped must not become a figure.
    boolean same =
        in.getChecksum().getValue() == entry.getCrc() && Files.size(target) == entry.getSize();
    if (!same && !cut) {
      throw TableProblems.damagedArchive("zip");
    }
    parts.add(part(shown(entry.getName()), target));
  }

  private Part part(String name, Path file) throws UnreadableFile, IOException {
    return switch (Signature.of(file)) {
      case GZIP -> throw TableProblems.nestedArchive(name);
      case ZIP -> workbook(name, file);
      case JSON, QUEUE_LOG, TEXT -> new Part(name, file, Signature.of(file).format());
    };
  }

  private static Part workbook(String name, Path file) throws UnreadableFile, IOException {
    try (ZipFile zip = open(file)) {
      if (Workbooks.isWorkbook(zip)) {
        return new Part(name, file, Dialect.Format.WORKBOOK);
      }
      throw TableProblems.nestedArchive(name);
    } catch (ZipException | EOFException damaged) {
      throw zipProblem(damaged);
    }
  }

  /** Names that are not in UTF-8 are in what Windows took for them; they are only shown. */
  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException badNames) {
      return new ZipFile(file.toFile(), Charset.forName("IBM850"));
    }
  }

  private static UnreadableFile zipProblem(IOException problem) {
    String message = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("encrypted")) {
      return TableProblems.encryptedArchive();
    }
    return message.contains("compression method")
        ? TableProblems.unknownCompression()
        : TableProblems.damagedArchive("zip");
  }

  private void write(InputStream in, Path target) throws UnreadableFile, IOException {
    byte[] block = new byte[BLOCK];
    long most = whole ? Long.MAX_VALUE : BEGINNING;
    long written = 0;
    try (OutputStream out = Files.newOutputStream(target)) {
      int length;
      while ((length = in.read(block)) >= 0) {
        quota.take(length);
        out.write(block, 0, length);
        // The end of a workbook says where everything is.
        boolean mayEnd = written > 0 || length < 2 || block[0] != 'P' || block[1] != 'K';
        most = mayEnd ? most : Long.MAX_VALUE;
        written += length;
        if (written >= most) {
          cut = true;
          return;
        }
      }
    }
  }

  private Path makeFile() throws IOException {
    Path folder = packed.toAbsolutePath().getParent();
    Path file = Files.createTempFile(folder, "unpacked", ".tmp");
    made.add(file);
    return file;
  }

  /** Folders, and what macOS and editors leave beside the files. */
  private static boolean isIgnored(ZipEntry entry) {
    String name = entry.getName().replace('\\', '/');
    String last = name.substring(name.lastIndexOf('/') + 1);
    return entry.isDirectory() || name.startsWith("__MACOSX/") || last.startsWith(".");
  }

  private static String shown(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "").strip();
    return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }
}
