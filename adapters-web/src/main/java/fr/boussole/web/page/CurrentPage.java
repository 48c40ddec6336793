package fr.boussole.web.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the layout knows of the request: who asks, in which language and theme, and where. */
@Named("page")
@RequestScoped
public class CurrentPage {

  public static final String LANGUAGE_COOKIE = "boussole-language";
  public static final String THEME_COOKIE = "boussole-theme";

  @Inject CurrentVertxRequest request;
  @Inject SecurityIdentity identity;

  /** The language chosen, French when none was. */
  public Language chosenLanguage() {
    return Language.of(cookie(LANGUAGE_COOKIE));
  }

  /** Two-letter code of the language chosen. */
  public String getLanguage() {
    return chosenLanguage().code();
  }

  public String getOtherLanguage() {
    return chosenLanguage().other().code();
  }

  public String getOtherLanguageName() {
    return chosenLanguage().other().ownName();
  }

  /** The theme chosen: auto, light or dark. */
  public String getTheme() {
    return Theme.of(cookie(THEME_COOKIE)).word();
  }

  public String getUser() {
    return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
  }

  /** Whether this person may import files. */
  public boolean isImporter() {
    return identity.hasRole("ADMIN");
  }

  /** The pages this person may open, in the order of the navigation. */
  public List<Place> getPlaces() {
    ShellMessages say = say();
    List<Place> places = new ArrayList<>();
    places.add(new Place(say.home(), "/", path().equals("/")));
    places.add(new Place(say.flow(), "/flow", isUnder("/flow")));
    places.add(new Place(say.channels(), "/channels/phone", isUnder("/channels")));
    places.add(new Place(say.kpis(), "/families/access", isUnder("/families") || isUnder("/kpis")));
    places.add(new Place(say.reasons(), "/reasons", isUnder("/reasons")));
    places.add(new Place(say.catalogue(), "/catalogue", isUnder("/catalogue")));
    if (isImporter()) {
      places.add(new Place(say.imports(), "/imports", isUnder("/imports")));
      places.add(new Place(say.administration(), "/admin/accounts", isAdministration()));
    } else {
      if (identity.hasRole("SUPERVISOR")) {
        places.add(new Place(say.health(), "/health-of-data", isUnder("/health-of-data")));
      }
      places.add(new Place(say.rules(), "/rules", isUnder("/rules")));
    }
    return List.copyOf(places);
  }

  /** The pages of the administration, where the person is on one of them; else nothing. */
  public List<Place> getAdministration() {
    if (!isAdministration() || !isImporter()) {
      return List.of();
    }
    ShellMessages say = say();
    return List.of(
        new Place(say.accounts(), "/admin/accounts", isUnder("/admin/accounts")),
        new Place(say.values(), "/admin/values", isUnder("/admin/values")),
        new Place(say.rules(), "/rules", isUnder("/rules")),
        new Place(say.health(), "/health-of-data", isUnder("/health-of-data")),
        new Place(say.audit(), "/audit", isUnder("/audit")));
  }

  private boolean isAdministration() {
    return isUnder("/admin")
        || isUnder("/rules")
        || isUnder("/health-of-data")
        || isUnder("/audit");
  }

  private ShellMessages say() {
    return MessageBundles.get(ShellMessages.class, Localized.Literal.of(getLanguage()));
  }

  private boolean isUnder(String root) {
    return path().equals(root) || path().startsWith(root + "/");
  }

  private String path() {
    @Nullable RoutingContext context = request.getCurrent();
    return context == null ? "" : context.normalizedPath();
  }

  private String cookie(String name) {
    @Nullable RoutingContext context = request.getCurrent();
    @Nullable Cookie cookie = context == null ? null : context.request().getCookie(name);
    return cookie == null ? "" : cookie.getValue();
  }
}
