package fr.boussole.bootstrap;

import fr.boussole.application.importing.Imports;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts in order what an earlier server left behind when it was killed. */
@ApplicationScoped
class Recovery {
  private final Imports imports;
  private final boolean serving;

  /**
   * @param serving whether this process serves pages; a task may run beside a server on the same
   *     database, whose imports are alive
   */
  Recovery(Imports imports, @ConfigProperty(name = "quarkus.http.host-enabled") boolean serving) {
    this.imports = imports;
    this.serving = serving;
  }

  void start(@Observes StartupEvent start) {
    if (serving) {
      imports.recover();
    }
  }
}
