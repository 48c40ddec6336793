package fr.boussole.application.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where uploaded files wait and rejects files are kept. */
public record ImportFolder(Path path) {

  private static final System.Logger LOG = System.getLogger(ImportFolder.class.getName());
  private static final String REJECTS = "-rejects.csv";

  /** A file that was received and belongs to no import yet. */
  public record Received(Path path, FileDigest digest) {}

  /** What is done with a received file. */
  public interface Use<T, X extends Exception> {
    T of(Received file) throws IOException, UnreadableFile, X;
  }

  /** Where the file of an import waits, from its being noted to its end. */
  Path upload(long id) {
    return path.resolve(id + "-upload");
  }

  Path rejects(long id) {
    return path.resolve(id + REJECTS);
  }

  /**
   * Writes a file to the disk, read to its end, for as long as it is used; {@link #keep} keeps it.
   *
   * @throws NoRoom when the disk has too little room to import it
   * @throws UncheckedIOException when it cannot be written, or used
   */
  public <T, X extends Exception> T receive(InputStream content, Use<T, X> use)
      throws UnreadableFile, X {
    try {
      Received file = written(content);
      try {
        return use.of(file);
      } finally {
        Files.deleteIfExists(file.path());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Received written(InputStream content) throws IOException, UnreadableFile {
    Files.createDirectories(path);
    DiskSpace.check(0, usableSpace());
    Path file = Files.createTempFile(path, "upload", null);
    try {
      Received received = new Received(file, copy(content, file));
      DiskSpace.check(received.digest().bytes(), usableSpace());
      return received;
    } catch (IOException | UnreadableFile | RuntimeException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }

  /**
   * Whether a file that lies elsewhere would find room: before it is copied for nothing.
   *
   * @throws NoRoom when it would not
   */
  public void requireRoom(long bytes) throws IOException, NoRoom {
    Files.createDirectories(path);
    DiskSpace.check(bytes, usableSpace() - bytes);
  }

  private long usableSpace() throws IOException {
    return Files.getFileStore(path).getUsableSpace();
  }

  /** Makes a received file that of an import; answers its new place. */
  Path keep(Received received, long id) throws IOException {
    return Files.move(received.path(), upload(id), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether the file of an import is still there, byte for byte. */
  boolean isWhole(long id, FileDigest digest) {
    Path file = upload(id);
    try (InputStream content = Files.newInputStream(file)) {
      return Files.size(file) == digest.bytes()
          && copy(content, OutputStream.nullOutputStream()).equals(digest);
    } catch (IOException missing) {
      return false;
    }
  }

  /**
   * Deletes all but the rejects files and what is to be spared, in folders below too.
   *
   * @param imports whose files are still needed
   */
  void dropUploads(Set<Long> imports) throws IOException {
    if (!Files.isDirectory(path)) {
      return;
    }
    Set<Path> spared = imports.stream().map(this::upload).collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(REJECTS) && !spared.contains(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      LOG.log(System.Logger.Level.WARNING, "could not delete " + file.getFileName(), failure);
    }
  }

  private static FileDigest copy(InputStream content, Path target) throws IOException {
    try (OutputStream file = Files.newOutputStream(target)) {
      return copy(content, file);
    }
  }

  private static FileDigest copy(InputStream content, OutputStream target) throws IOException {
    try (DigestOutputStream digested =
        new DigestOutputStream(target, MessageDigest.getInstance("SHA-256"))) {
      long bytes = content.transferTo(digested);
      return new FileDigest(HexFormat.of().formatHex(digested.getMessageDigest().digest()), bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
