package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much an archive may unpack to: a small file can hold terabytes of nothing. */
final class Quota {

  /** Real tables shrink to a twentieth; a thousandth is what the format can do at most. */
  private static final int MOST_TIMES = 200;

  private static final long ALWAYS = 64L << 20;
  private static final long SPACE_KEPT = 1L << 30;

  private final FileStore disk;
  private final long most;
  private long taken;
  private long nextLook;

  Quota(Path packed) throws IOException {
    disk = Files.getFileStore(packed);
    most = Math.max(ALWAYS, MOST_TIMES * Files.size(packed));
  }

  void take(int bytes) throws UnreadableFile, IOException {
    taken += bytes;
    if (taken > most) {
      throw TableProblems.growsTooMuch(MOST_TIMES);
    }
    if (taken > nextLook) {
      nextLook = taken + ALWAYS;
      if (disk.getUsableSpace() < SPACE_KEPT) {
        throw TableProblems.noSpace();
      }
    }
  }
}
