package fr.boussole.bootstrap;

import fr.boussole.application.importing.Drafts;
import fr.boussole.application.importing.Imports;
import fr.boussole.application.importing.Undos;
import fr.boussole.application.rollup.Rollups;
import fr.boussole.files.inbox.WatchedFolder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is done between the database and the first request. */
@ApplicationScoped
class Startup {
  private final Imports imports;
  private final Drafts drafts;
  private final Undos undos;
  private final Rollups rollups;
  private final DemoPeople demoPeople;
  private final DemoLoad demoLoad;
  private final WatchedFolder inbox;
  private final boolean serving;

  /**
   * @param serving whether this process serves pages; a task may run beside a server on the same
   *     database, whose imports are alive
   */
  Startup(
      Imports imports,
      Drafts drafts,
      Undos undos,
      Rollups rollups,
      DemoPeople demoPeople,
      DemoLoad demoLoad,
      WatchedFolder inbox,
      @ConfigProperty(name = "quarkus.http.host-enabled") boolean serving) {
    this.imports = imports;
    this.drafts = drafts;
    this.undos = undos;
    this.rollups = rollups;
    this.demoPeople = demoPeople;
    this.demoLoad = demoLoad;
    this.inbox = inbox;
    this.serving = serving;
  }

  void start(@Observes StartupEvent start) {
    if (serving) {
      if (!rollups.areUpToDate()) {
        // Millions of facts of an older version take a minute.
        rollups.rebuild();
      }
      // What an earlier server left behind when it was killed, before anything else is imported.
      drafts.recover();
      imports.recover();
      undos.recover();
      demoPeople.create();
      demoLoad.start();
      inbox.start();
    }
  }

  /** While the database is still there. */
  void stop(@Observes ShutdownEvent stop) {
    inbox.stop();
    imports.stop();
  }
}
