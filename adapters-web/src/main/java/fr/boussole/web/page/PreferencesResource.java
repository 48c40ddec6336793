package fr.boussole.web.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps the language and theme a person chose, in cookies, and goes back to where they were. */
@Path("/preferences")
public class PreferencesResource {

  private static final int ONE_YEAR = (int) Duration.ofDays(365).toSeconds();

  @POST
  @PermitAll
  public Response choose(
      @FormParam("language") @Nullable String language,
      @FormParam("theme") @Nullable String theme,
      @HeaderParam("Referer") @DefaultValue("") String referer,
      @Context UriInfo here) {
    Response.ResponseBuilder back = Response.seeOther(pathOf(referer, here.getBaseUri()));
    if (language != null) {
      back.cookie(cookie(CurrentPage.LANGUAGE_COOKIE, Language.of(language).code()));
    }
    if (theme != null) {
      back.cookie(cookie(CurrentPage.THEME_COOKIE, Theme.of(theme).word()));
    }
    return back.build();
  }

  /** Only a path of this site: the header is the client's word. */
  private static URI pathOf(String referer, URI base) {
    if (!referer.startsWith(base.toString())) {
      return URI.create("/");
    }
    return URI.create("/" + referer.substring(base.toString().length()).replaceFirst("^/+", ""));
  }

  private static NewCookie cookie(String name, String value) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(ONE_YEAR)
        .sameSite(NewCookie.SameSite.LAX)
        .httpOnly(true)
        .build();
  }
}
