package fr.boussole.web.importing;

import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.mapping.Mapping;
import java.nio.file.Path;

/** A draft and its file. */
record WaitingFile(ImportRun run, Path path) {

  /** The file's name without what its format is called: what its mapping may be called. */
  String name() {
    String name = run.fileName().replaceFirst("\\.[A-Za-z0-9.]{1,8}$", "").replaceAll("[@/]", " ");
    return name.substring(0, Math.min(name.length(), Mapping.LONGEST_NAME)).strip();
  }
}
