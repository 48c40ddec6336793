package fr.boussole.bootstrap;

import fr.boussole.application.access.DemoAccounts;
import fr.boussole.application.access.Secret;
import java.util.Optional;

/** What the console says once the pages are served. */
final class Welcome {
  private Welcome() {}

  static String text(int port, Settings settings, Optional<Secret> setUp) {
    String address = "http://localhost:" + port + "/";
    var text = new StringBuilder("\n  Boussole is ready: " + address + "\n");
    if (settings.demoAccounts()) {
      text.append(
          """

            Demo accounts   admin, superviseur, agent, lecteur
            Password        %s
          """
              .formatted(DemoAccounts.PASSWORD.value()));
    }
    setUp.ifPresent(
        secret ->
            text.append(
                """

                  Nobody has an account yet. Create the first administrator on
                  %ssetup?token=%s
                """
                    .formatted(address, secret.value())));
    if (settings.demoOrganisation()) {
      text.append(
          """

            To begin with your own files, start on a new folder, then open %simports
              ./boussole run --empty --data my-data
          """
              .formatted(address));
    } else {
      text.append("\n  Bring in your own files on %simports\n".formatted(address));
    }
    return text.append(
            """

              Data folder     %s
              Stop            Ctrl+C
            """
                .formatted(settings.dataFolder()))
        .toString();
  }
}
