package fr.boussole.bootstrap;

import fr.boussole.application.access.FirstAdmin;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the pages until the process is asked to stop. */
@Dependent
class PagesServer implements QuarkusApplication {
  private final HttpServer http;
  private final String host;
  private final Settings settings;
  private final FirstAdmin firstAdmin;
  private final DemoLoad demoLoad;

  PagesServer(
      HttpServer http,
      @ConfigProperty(name = "quarkus.http.host") String host,
      Settings settings,
      FirstAdmin firstAdmin,
      DemoLoad demoLoad) {
    this.http = http;
    this.host = host;
    this.settings = settings;
    this.firstAdmin = firstAdmin;
    this.demoLoad = demoLoad;
  }

  @Override
  public int run(String... arguments) {
    int port = http.getPort();
    // Negative after a live reload, which keeps the address and has nothing new to say.
    if (port > 0) {
      String address = new Network(host, port).address();
      System.out.println(Welcome.text(address, settings, firstAdmin.offer(), !demoLoad.isOver()));
    }
    Quarkus.waitForExit();
    return 0;
  }
}
