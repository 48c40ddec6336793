package fr.boussole.web.catalogue;

import fr.boussole.web.access.Roles;
import fr.boussole.web.page.CurrentPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** What every KPI means: to search on a page, and to print as a memo. */
@Path("/catalogue")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.READER})
@Blocking
public class CataloguePage {

  private final CurrentPage page;
  private final Clock clock;

  CataloguePage(CurrentPage page, Clock clock) {
    this.page = page;
    this.clock = clock;
  }

  @GET
  public TemplateInstance catalogue(@RestQuery("q") @DefaultValue("") String query) {
    return Templates.catalogue(views().page(query));
  }

  @GET
  @Path("memo")
  public TemplateInstance memo() {
    return Templates.memo(views().memo(LocalDate.now(clock)));
  }

  private CatalogueViews views() {
    return new CatalogueViews(page.chosenLanguage().locale());
  }

  @CheckedTemplate(basePath = "catalogue")
  static class Templates {
    private Templates() {}

    static native TemplateInstance catalogue(CatalogueView catalogue);

    static native TemplateInstance memo(MemoView memo);
  }
}
