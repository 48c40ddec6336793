package fr.boussole.bootstrap;

import fr.boussole.bootstrap.bench.BenchCommand;
import fr.boussole.bootstrap.fuzz.FuzzCommand;
import fr.boussole.bootstrap.postgres.Database;
import fr.boussole.bootstrap.postgres.EmbeddedPostgres;
import fr.boussole.bootstrap.postgres.PostgresException;
import fr.boussole.bootstrap.postgres.ServerSettings;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Starts Boussole: reads the command line, finds or starts the database, hands over to Quarkus. */
@QuarkusMain
public final class Boussole {
  /**
   * What Boussole does besides serving pages, by command. A task is a bean that gets the database
   * and the words after its command, serves no page, and returns the exit code.
   */
  static final Map<String, Class<? extends QuarkusApplication>> TASKS =
      Map.of("audit", AuditTask.class);

  private static final String DATABASE_URL = "quarkus.datasource.jdbc.url";

  private Boussole() {}

  /** Runs one command; ends with exit code 2 when it is not understood, 1 when it cannot start. */
  public static void main(String... words) {
    if (words.length > 0 && words[0].equals("bench")) {
      System.exit(BenchCommand.run(List.of(words).subList(1, words.length)));
    }
    if (words.length > 0 && words[0].equals("fuzz")) {
      System.exit(FuzzCommand.run(List.of(words).subList(1, words.length)));
    }
    try {
      var data = Path.of(System.getenv().getOrDefault("BOUSSOLE_DATA_FOLDER", "boussole-data"));
      switch (CommandLine.read(List.of(words), data, TASKS.keySet())) {
        case Request.Run run -> serve(run);
        case Request.Task task -> perform(task);
      }
    } catch (StartRefused refused) {
      System.err.println("boussole: " + refused.getMessage());
      System.exit(refused.exitCode());
    } catch (PostgresException failed) {
      System.err.println("boussole: " + failed.getMessage());
      System.exit(1);
    }
  }

  private static void serve(Request.Run run) {
    // A live reload calls main again in the same JVM: all of this is in place already.
    if (System.getProperty(DATABASE_URL) == null) {
      var zone = OrganisationZone.in(System.getenv());
      var folder = DataFolder.open(run.data());
      InboxSetting.check(folder, System.getenv());
      var external = ExternalDatabase.in(System.getenv());
      // Nobody wants invented contacts in a database of their own.
      boolean demo = external.isEmpty() && folder.holdsDemo(run.empty());
      var network = Network.of(run.port(), demo || run.demoAccounts(), System.getenv());
      network.check();
      folder.remember(demo);
      folder.makeRoomForImports();
      set("boussole.zone", zone);
      set("quarkus.http.host", network.host());
      set("quarkus.http.port", network.port());
      set("boussole.demo-organisation", demo);
      set("boussole.demo-accounts", demo || run.demoAccounts());
      connect(folder, external);
    }
    start(PagesServer.class);
  }

  private static void perform(Request.Task task) {
    set("quarkus.http.host-enabled", false);
    set("boussole.zone", OrganisationZone.in(System.getenv()));
    connect(DataFolder.open(task.data()), ExternalDatabase.in(System.getenv()));
    start(Objects.requireNonNull(TASKS.get(task.name())), task.arguments().toArray(String[]::new));
  }

  private static void connect(DataFolder folder, Optional<Database> external) {
    set("boussole.data-folder", folder.path());
    Database database = external.orElseGet(() -> startDatabase(folder));
    set(DATABASE_URL, database.url());
    set("quarkus.datasource.username", database.user());
    set("quarkus.datasource.password", database.password());
  }

  private static Database startDatabase(DataFolder folder) {
    var server = EmbeddedPostgres.start(folder.database(), ServerSettings.forThisMachine());
    Shutdown.closeAfterQuarkus(server, folder);
    return server.database();
  }

  private static void start(Class<? extends QuarkusApplication> application, String... arguments) {
    Quarkus.run(
        application,
        (exitCode, failure) -> {
          Shutdown.quarkusHasStopped();
          if (failure != null) {
            System.err.println("boussole: " + StartRefused.words(failure));
          }
          ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
        },
        arguments);
  }

  private static void set(String name, Object value) {
    System.setProperty(name, value.toString());
  }
}
