package fr.boussole.web.health;

import fr.boussole.application.health.Health;
import fr.boussole.web.access.Roles;
import fr.boussole.web.page.CurrentPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Locale;

/** How fresh and how whole the data are that the KPIs stand on, source by source. */
@Path("/health-of-data")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class HealthPage {

  private final Health health;
  private final CurrentPage page;
  private final Clock clock;

  HealthPage(Health health, CurrentPage page, Clock clock) {
    this.health = health;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
  public TemplateInstance show() {
    Locale locale = page.chosenLanguage().locale();
    HealthViews views = new HealthViews(locale, clock.getZone());
    return Templates.health(
        new HealthView(
            health.all().stream()
                .map(source -> views.source(source, locale, page.isImporter()))
                .toList()));
  }

  @CheckedTemplate(basePath = "health")
  static class Templates {
    private Templates() {}

    static native TemplateInstance health(HealthView health);
  }
}
