package fr.boussole.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until the demo organisation is there to look at; pages are served all the while. */
@Readiness
@ApplicationScoped
class DemoReadiness implements HealthCheck {
  private final DemoLoad demo;

  DemoReadiness(DemoLoad demo) {
    this.demo = demo;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("demo organisation").status(demo.isOver()).build();
  }
}
