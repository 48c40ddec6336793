package fr.boussole.bootstrap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds all of one installation, reserved for this process while it is open. */
final class DataFolder implements AutoCloseable {
  private static final String DEMO = "demo";

  private final Path path;
  private final FileChannel reservation;

  private DataFolder(Path path, FileChannel reservation) {
    this.path = path;
    this.reservation = reservation;
  }

  /**
   * Creates the folder when it is missing and reserves it. The reservation ends with the process,
   * however it ends.
   *
   * @throws StartRefused when another process has it, or when it cannot be written
   */
  static DataFolder open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      create(path);
      var reservation =
          FileChannel.open(
              path.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (reservation.tryLock() == null) {
        throw StartRefused.because(
            "Another Boussole (process %s) is using %s. Stop it, or choose another --data folder."
                .formatted(Files.readString(path.resolve("lock")).strip(), path));
      }
      reservation.truncate(0);
      String process = ProcessHandle.current().pid() + "\n";
      reservation.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)));
      return new DataFolder(path, reservation);
    } catch (IOException cause) {
      throw unusable(path, cause);
    }
  }

  private static void create(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path);
      // Others may pass through (as root, the database runs under another account), not look.
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }

  Path path() {
    return path;
  }

  /** Where the embedded database lives. */
  Path database() {
    return path.resolve("postgres");
  }

  /** Where files wait while they are imported, and rejects files are kept. */
  Path imports() {
    return path.resolve("imports");
  }

  /** Makes the folder of import files, which are full of customers, closed to others. */
  void makeRoomForImports() {
    Path imports = imports();
    try {
      Files.createDirectories(imports);
      Files.setPosixFilePermissions(imports, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException cause) {
      throw unusable(path, cause);
    }
  }

  /**
   * Whether this folder holds the demo organisation, or will when it is new.
   *
   * @param empty whether the person asked for a folder without it
   * @throws StartRefused when that comes too late
   */
  boolean holdsDemo(boolean empty) {
    if (!Files.exists(memory())) {
      return !empty;
    }
    try {
      boolean demo = Files.readString(memory()).strip().equals(DEMO);
      if (demo && empty) {
        throw StartRefused.because(
            path
                + " holds the demo organisation, so --empty comes too late. Choose a new folder:"
                + " ./boussole run --empty --data my-data");
      }
      return demo;
    } catch (IOException cause) {
      throw unusable(path, cause);
    }
  }

  /** Settles for good what {@link #holdsDemo} says of this folder. */
  void remember(boolean demo) {
    if (Files.exists(memory())) {
      return;
    }
    try {
      Path unfinished = path.resolve("contents.new");
      Files.writeString(unfinished, demo ? DEMO : "own");
      Files.move(unfinished, memory(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException cause) {
      throw unusable(path, cause);
    }
  }

  private Path memory() {
    return path.resolve("contents");
  }

  private static StartRefused unusable(Path path, IOException cause) {
    return StartRefused.because("Cannot use the data folder " + path + ": " + cause);
  }

  @Override
  public void close() throws IOException {
    reservation.close();
  }
}
