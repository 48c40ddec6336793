package fr.boussole.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account the server runs under. PostgreSQL refuses root; when Boussole is started by root, the
 * server runs as the owner of its folder, or as nobody.
 *
 * @param prefix what goes before each command
 * @param newOwner who must own the server's files, when it is not the one who writes them
 */
record ServerAccount(List<String> prefix, Optional<UnixAccount> newOwner) {
  ServerAccount {
    prefix = List.copyOf(prefix);
  }

  /** The account for a server that lives in this existing folder. */
  static ServerAccount forFolder(Path folder) throws IOException, InterruptedException {
    if (!UnixAccount.runningAsRoot()) {
      if (!Files.isWritable(folder)) {
        throw new PostgresException(
            "The database folder " + folder + " belongs to another account of this machine.");
      }
      return new ServerAccount(List.of(), Optional.empty());
    }
    UnixAccount owner = UnixAccount.ownerOf(folder);
    UnixAccount account = owner.isRoot() ? UnixAccount.NOBODY : owner;
    ServerAccount other = new ServerAccount(becoming(account), Optional.of(account));
    Path above =
        Objects.requireNonNull(folder.getParent(), "the root folder is no database folder");
    if (other.succeeds("test", "-x", above.toString())) {
      return other;
    }
    // Only root may enter the folders above (/root, for instance). In a user namespace of its own
    // the server keeps root's files within reach and yet is not root.
    ServerAccount namespace = new ServerAccount(List.of("unshare", "-U"), Optional.empty());
    if (owner.isRoot() && namespace.succeeds("test", "-x", folder.toString())) {
      return namespace;
    }
    throw new PostgresException(
        "PostgreSQL does not run as root, and no other account can enter "
            + above
            + ". Start Boussole as an ordinary user, or choose a data folder under /var/lib.");
  }

  private static List<String> becoming(UnixAccount account) {
    return List.of(
        "setpriv",
        "--reuid=" + account.user(),
        "--regid=" + account.group(),
        "--clear-groups",
        "--");
  }

  /** The command that runs another one under this account. */
  List<String> command(List<String> other) {
    return Stream.concat(prefix.stream(), other.stream()).toList();
  }

  private boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command(List.of(command)))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  /** Hands files written by this process to the account of the server. */
  void give(Path path) throws IOException {
    if (newOwner.isPresent()) {
      Folders.give(path, newOwner.get());
    }
  }
}
