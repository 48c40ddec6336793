package fr.boussole.web.values;

import fr.boussole.application.rollup.Recount;
import fr.boussole.application.values.KnownValue;
import fr.boussole.application.values.ManageValues;
import fr.boussole.application.values.ValueChange;
import fr.boussole.application.values.ValueRefused;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import fr.boussole.web.page.CurrentPage;
import fr.boussole.web.scope.ScopeParameters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where an administrator renames, merges and marks values. */
@Path("/admin/values")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
public class ValuesPage {

  private static final int CHANGES_SHOWN = 20;

  private final ManageValues values;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  ValuesPage(ManageValues values, CurrentViewer viewers, CurrentPage page, Clock clock) {
    this.values = values;
    this.viewers = viewers;
    this.page = page;
    this.clock = clock;
  }

  @GET
  public TemplateInstance show(
      @RestQuery @DefaultValue("channel") String dimension,
      @RestQuery("q") @DefaultValue("") String query,
      @RestQuery @DefaultValue("") String value,
      @RestQuery @DefaultValue("false") boolean failed) {
    return Templates.values(view(dimension(dimension), query, value, "", failed));
  }

  @POST
  public Response change(
      @RestForm @DefaultValue("") String dimension,
      @RestForm @DefaultValue("") String change,
      @RestForm @DefaultValue("") String value,
      @RestForm @DefaultValue("") String other) {
    Dimension on = dimension(dimension);
    try {
      ValueChange asked = asked(on, change, value, other);
      Recount made = values.change(viewers.viewer(), asked);
      StringBuilder address = new StringBuilder("/admin/values");
      ScopeParameters.append(address, "dimension", on.word());
      ScopeParameters.append(address, "value", showing(asked));
      if (made.state() == Recount.State.FAILED) {
        ScopeParameters.append(address, "failed", "true");
      }
      return Response.seeOther(URI.create(address.toString())).build();
    } catch (ValueRefused refused) {
      String sentence = refused.problem().sentence().in(page.chosenLanguage().locale());
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(Templates.values(view(on, "", value, sentence, false)))
          .build();
    }
  }

  private static ValueChange asked(Dimension on, String change, String value, String other) {
    return switch (change) {
      case "rename" -> new ValueChange.Rename(on, value, other);
      case "merge" -> new ValueChange.Merge(on, value, other);
      case "alias" -> new ValueChange.Alias(on, value, other);
      case "take_out" -> new ValueChange.TakeOut(on, other);
      case "mark" -> new ValueChange.Mark(value, true);
      case "unmark" -> new ValueChange.Mark(value, false);
      default -> throw new BadRequestException("no such change: " + change);
    };
  }

  /** The value to look at after the change. */
  private static String showing(ValueChange change) {
    return switch (change) {
      case ValueChange.Rename rename -> rename.to();
      case ValueChange.Merge merge -> merge.into();
      case ValueChange.Alias alias -> alias.value();
      case ValueChange.TakeOut takeOut -> takeOut.value();
      case ValueChange.Mark mark -> mark.value();
    };
  }

  private ValuesView view(
      Dimension dimension, String query, String value, String refusal, boolean failed) {
    List<KnownValue> known = values.values(viewers.viewer(), dimension);
    return new ValuesViews(page.chosenLanguage().locale(), clock.getZone())
        .of(
            dimension,
            known,
            query.strip(),
            value,
            refusal,
            values.underWay(),
            failed,
            values.made(CHANGES_SHOWN));
  }

  private static Dimension dimension(String word) {
    return Arrays.stream(Dimension.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElse(Dimension.CHANNEL);
  }

  @CheckedTemplate(basePath = "values")
  static class Templates {
    private Templates() {}

    static native TemplateInstance values(ValuesView page);
  }
}
