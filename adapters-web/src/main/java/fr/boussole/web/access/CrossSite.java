package fr.boussole.web.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses changes that another site asks a person's browser for. Pages are guarded by a token in
 * each form (the CSRF extension); this filter also covers what a browser adds by itself, such as
 * HTTP Basic credentials it remembers.
 */
class CrossSite {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  @ServerRequestFilter(preMatching = true)
  void refuse(ContainerRequestContext request) {
    var site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null && !OURS.contains(site) && !SAFE.contains(request.getMethod())) {
      throw new ForbiddenException("A page of another site may not ask for changes here.");
    }
  }

  /**
   * Lets a request with an {@code Authorization} header pass the form-token check. The extension
   * has no exemption, so the request is given a matching pair of token and cookie; its own cookies
   * are dropped, the header alone counts.
   */
  static void exempt(HttpServerRequest request) {
    request.headers().set("Cookie", "csrf-token=" + EXEMPT).set("X-CSRF-TOKEN", EXEMPT);
  }

  /** The extension wants 16 bytes in Base64. */
  private static final String EXEMPT = "AAAAAAAAAAAAAAAAAAAAAA";
}
