package fr.boussole.bootstrap;

import fr.boussole.application.access.DemoAccounts;
import fr.boussole.application.access.Secret;
import java.util.Optional;

/** What the console says once the pages are served. */
final class Welcome {
  private Welcome() {}

  /**
   * The text.
   *
   * @param address where the pages are, with a slash at its end
   * @param setUp opens the page that makes the first account, while there is none
   * @param demoLoading whether the demo organisation is being loaded meanwhile
   */
  static String text(
      String address, Settings settings, Optional<Secret> setUp, boolean demoLoading) {
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
    if (demoLoading) {
      text.append(
          """

            The demo organisation is being loaded: its figures are there in less than a minute.
          """);
    }
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
