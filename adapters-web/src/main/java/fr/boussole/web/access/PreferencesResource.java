package fr.boussole.web.access;

import fr.boussole.application.access.Account;
import fr.boussole.application.access.OwnAccount;
import fr.boussole.application.access.Preferences;
import fr.boussole.web.page.Language;
import fr.boussole.web.page.Theme;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the language and theme a person chose, in cookies and on their account when they are signed
 * in, and goes back to where they were. A field that is left out stays as it is.
 */
@Path("/preferences")
class PreferencesResource {

  private final OwnAccount ownAccount;
  private final CurrentViewer viewer;

  PreferencesResource(OwnAccount ownAccount, CurrentViewer viewer) {
    this.ownAccount = ownAccount;
    this.viewer = viewer;
  }

  @POST
  @PermitAll
  public Response choose(
      @FormParam("language") @Nullable String language,
      @FormParam("theme") @Nullable String theme,
      @HeaderParam("Referer") @DefaultValue("") String referer,
      @Context UriInfo here) {
    Response.ResponseBuilder back = Response.seeOther(pathOf(referer, here.getBaseUri()));
    if (language != null) {
      back.cookie(PreferenceCookies.of(Language.of(language)));
    }
    if (theme != null) {
      back.cookie(PreferenceCookies.of(Theme.of(theme)));
    }
    viewer.signedIn().ifPresent(account -> keep(account, language, theme));
    return back.build();
  }

  private void keep(Account account, @Nullable String language, @Nullable String theme) {
    var now = account.preferences();
    ownAccount.prefer(
        account.username(),
        new Preferences(
            language == null ? now.language() : PreferenceCookies.kept(Language.of(language)),
            theme == null ? now.theme() : PreferenceCookies.kept(Theme.of(theme))));
  }

  /** Only a path of this site: the header is the client's word. */
  private static URI pathOf(String referer, URI base) {
    return URI.create(referer.startsWith(base.toString()) ? LocalAddress.of(referer) : "/");
  }
}
