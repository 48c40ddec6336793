package fr.boussole.bootstrap.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs packed in the class path, unpacked once a version. */
final class Binaries {
  private Binaries() {}

  /**
   * Unpacks the programs for this machine under the given folder unless that was done before.
   *
   * @return the folder that holds {@code bin}, {@code lib} and {@code share}; its name changes with
   *     the content of the archive, so that an upgrade unpacks anew
   * @throws PostgresException when this build carries no programs for this machine
   */
  static Path unpackInto(Path folder) throws IOException {
    Path home = folder.resolve("programs-" + fingerprint());
    if (!Files.isDirectory(home)) {
      Path unfinished = folder.resolve("unpacking");
      Folders.delete(unfinished);
      unpack(unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return home;
  }

  private static void unpack(Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        unpackEntry(tar, entry, file);
      }
    }
  }

  private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static String fingerprint() {
    try (var in = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static InputStream archive() {
    InputStream found = Binaries.class.getResourceAsStream("/" + archiveName());
    if (found == null) {
      throw new PostgresException(
          "This build carries no PostgreSQL for %s on %s. Build it on this machine, or give an own"
                  .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))
              + " PostgreSQL 17 or newer by BOUSSOLE_DB_URL, BOUSSOLE_DB_USER and"
              + " BOUSSOLE_DB_PASSWORD.");
    }
    return found;
  }

  private static String archiveName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    return "postgres-%s-%s.txz"
        .formatted(
            system.startsWith("mac") ? "darwin" : system,
            processor.equals("aarch64") ? "arm_64" : "x86_64");
  }
}
