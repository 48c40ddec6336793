package fr.boussole.bootstrap;

import fr.boussole.application.access.DemoAccounts;
import fr.boussole.application.importing.ContactColumn;
import fr.boussole.bootstrap.demo.DemoOrganisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Makes the demo accounts, and says whom they stand for in the contacts. */
@ApplicationScoped
class DemoPeople {
  private final DemoAccounts accounts;
  private final Settings settings;

  DemoPeople(DemoAccounts accounts, Settings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  /** Makes those that are missing; none when this installation is without them. */
  void create() {
    if (settings.demoAccounts()) {
      var cast = cast();
      accounts.create(Set.of(cast.supervisedTeam()), cast.agent());
    }
  }

  /** Without the demo organisation, people of the example files that one downloads to try out. */
  private DemoOrganisation.Cast cast() {
    return settings.demoOrganisation()
        ? DemoOrganisation.cast()
        : new DemoOrganisation.Cast(
            ContactColumn.TEAM.examples().getFirst(), ContactColumn.AGENT.examples().getFirst());
  }
}
