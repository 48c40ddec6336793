package fr.boussole.bootstrap;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.Dependent;

/** Serves the pages until the process is asked to stop. */
@Dependent
class PagesServer implements QuarkusApplication {
  private final HttpServer http;
  private final Settings settings;

  PagesServer(HttpServer http, Settings settings) {
    this.http = http;
    this.settings = settings;
  }

  @Override
  public int run(String... arguments) {
    System.out.println(Welcome.text(http.getPort(), settings));
    Quarkus.waitForExit();
    return 0;
  }
}
