package fr.boussole.bootstrap;

import fr.boussole.application.access.FirstAdmin;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.Dependent;

/** Serves the pages until the process is asked to stop. */
@Dependent
class PagesServer implements QuarkusApplication {
  private final HttpServer http;
  private final Settings settings;
  private final FirstAdmin firstAdmin;

  PagesServer(HttpServer http, Settings settings, FirstAdmin firstAdmin) {
    this.http = http;
    this.settings = settings;
    this.firstAdmin = firstAdmin;
  }

  @Override
  public int run(String... arguments) {
    System.out.println(Welcome.text(http.getPort(), settings, firstAdmin.offer()));
    Quarkus.waitForExit();
    return 0;
  }
}
