package fr.boussole.web.audit;

import fr.boussole.application.rollup.Audit;
import fr.boussole.application.rollup.Audits;
import fr.boussole.application.rollup.Comparison;
import fr.boussole.application.rollup.Difference;
import fr.boussole.web.access.Roles;
import fr.boussole.web.format.Dates;
import fr.boussole.web.format.Durations;
import fr.boussole.web.format.Numbers;
import fr.boussole.web.page.CurrentPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** Where an administrator checks that the figures still say what the facts say. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
public class AuditPage {

  private final Audits audits;
  private final CurrentPage page;
  private final Clock clock;

  AuditPage(Audits audits, CurrentPage page, Clock clock) {
    this.audits = audits;
    this.page = page;
    this.clock = clock;
  }

  @GET
  public TemplateInstance show() {
    boolean running = audits.isRunning();
    boolean failed = audits.hasFailed();
    return Templates.audit(
        audits
            .latest()
            .map(audit -> view(audit, running, failed))
            .orElseGet(() -> AuditView.without(running, failed)));
  }

  /** Begins an audit in the background; one that is under way goes on. */
  @POST
  public Response start(@RestForm boolean rebuild) {
    audits.start(rebuild);
    return Response.seeOther(URI.create("/audit")).build();
  }

  private AuditView view(Audit audit, boolean running, boolean failed) {
    Locale locale = page.chosenLanguage().locale();
    AuditMessages say =
        MessageBundles.get(AuditMessages.class, Localized.Literal.of(locale.getLanguage()));
    Numbers numbers = new Numbers(locale);
    Dates dates = new Dates(locale);
    Comparison comparison = audit.comparison();
    String took = new Durations(numbers).of(audit.took().toMillis() / 1000.0);
    String at = dates.moment(audit.at(), clock.getZone());
    return new AuditView(
        running,
        failed,
        true,
        comparison.isClean(),
        comparison.isClean() ? say.clean() : say.differs(numbers.whole(comparison.differences())),
        say.compared(numbers.whole(comparison.rows()), numbers.whole(comparison.facts())),
        audit.rebuilt() ? say.rebuiltAt(at, took) : say.auditedAt(at, took),
        comparison.differences() > comparison.first().size()
            ? say.shown(comparison.first().size())
            : "",
        comparison.first().stream().map(each -> row(each, say, numbers, dates)).toList());
  }

  private static AuditView.Row row(
      Difference difference, AuditMessages say, Numbers numbers, Dates dates) {
    String values =
        difference.values().entrySet().stream()
            .map(value -> value.getKey().word() + " = " + value.getValue())
            .collect(Collectors.joining(", "));
    return new AuditView.Row(
        dates.day(difference.day()),
        values.isEmpty() ? say.everything() : values,
        difference.figure(),
        numbers.whole(difference.stored()),
        numbers.whole(difference.recomputed()));
  }

  @CheckedTemplate(basePath = "audit")
  static class Templates {
    private Templates() {}

    static native TemplateInstance audit(AuditView audit);
  }
}
