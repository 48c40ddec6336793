package fr.boussole.web.failure;

import io.vertx.ext.web.RoutingContext;

/** Who sent a request, and so in which form a refusal helps them. */
public enum RequestKind {
  /** A program: answered with problems in JSON. */
  PROGRAM,
  /** A script in one of our pages: told to leave the page. */
  FRAGMENT,
  /** A person's browser: answered with pages and redirects. */
  PAGE;

  /** Told by the path, and by the header htmx sends. */
  public static RequestKind of(RoutingContext context) {
    if (isForPrograms(context.normalizedPath())) {
      return PROGRAM;
    }
    return "true".equals(context.request().getHeader("HX-Request")) ? FRAGMENT : PAGE;
  }

  /** Whether HTTP Basic and personal tokens are looked at on this path. */
  public static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/q/");
  }
}
