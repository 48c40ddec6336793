package fr.boussole.files.importing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Files that nobody on this project wrote, and that are no part of it: they are looked for in
 * {@code shared/data} beside it, or in the folder that the system property {@code reference.data}
 * names. Without the property a test is skipped where there is no such folder, and says so; what
 * the property names, and what belongs into a folder that is there, must be there.
 */
public final class ReferenceFiles {

  private static final String NAMED = System.getProperty("reference.data", "");
  private static final Path DATA = Path.of(NAMED.isEmpty() ? "../../shared/data" : NAMED);

  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private ReferenceFiles() {}

  /** A file or folder of theirs. */
  public static Path present(String name) {
    Path wanted = DATA.resolve(name);
    if (Files.exists(wanted)) {
      return wanted;
    }
    if (NAMED.isEmpty() && !Files.exists(DATA)) {
      String skipped =
          "SKIPPED: no reference files in %s (-Dreference.data=FOLDER)"
              .formatted(DATA.toAbsolutePath().normalize());
      if (!TOLD.getAndSet(true)) {
        System.err.println(skipped);
      }
      return abort(skipped);
    }
    return fail("no reference file " + wanted.toAbsolutePath().normalize());
  }
}
