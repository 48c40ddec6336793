package fr.boussole.bootstrap.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An account of the operating system, by its numbers. */
record UnixAccount(int user, int group) {
  /** The account without rights that every Linux has. */
  static final UnixAccount NOBODY = new UnixAccount(65534, 65534);

  static boolean runningAsRoot() {
    return new UnixSystem().getUid() == 0;
  }

  static UnixAccount ownerOf(Path path) throws IOException {
    return new UnixAccount(
        (Integer) Files.getAttribute(path, "unix:uid"),
        (Integer) Files.getAttribute(path, "unix:gid"));
  }

  boolean isRoot() {
    return user == 0;
  }
}
