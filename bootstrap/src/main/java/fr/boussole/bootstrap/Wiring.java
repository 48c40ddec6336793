package fr.boussole.bootstrap;

import fr.boussole.application.access.DemoMode;
import fr.boussole.application.importing.ImportFolder;
import fr.boussole.application.importing.InboxFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** What the use cases need from outside and no adapter gives. */
@ApplicationScoped
class Wiring {
  private final Settings settings;

  Wiring(Settings settings) {
    this.settings = settings;
  }

  /** The one clock; its zone is the organisation's, so that today is the organisation's day. */
  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.system(settings.zone());
  }

  @Produces
  DemoMode demoMode() {
    return new DemoMode(settings.demoAccounts());
  }

  @Produces
  ImportFolder importFolder() {
    return new ImportFolder(settings.dataFolder().resolve("imports"));
  }

  @Produces
  InboxFolder inboxFolder() {
    return new InboxFolder(settings.dataFolder().resolve(settings.inbox().folder()));
  }
}
