package fr.boussole.web.access;

import fr.boussole.web.failure.FailureAnswers;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Only files may be long. Whatever else is sent, such as a sign-in form of somebody unknown, is
 * read into memory and is refused before that.
 */
@ApplicationScoped
class LongBodies {

  private static final long LONGEST = 2L << 20;

  /** Before every other route: form fields are read while routes are looked for. */
  private static final int EARLY = Integer.MIN_VALUE;

  private final FailureAnswers answers;

  LongBodies(FailureAnswers answers) {
    this.answers = answers;
  }

  void install(@Observes Router router) {
    router.route().order(EARLY).handler(this::look);
  }

  private void look(RoutingContext context) {
    if (takesFiles(context.normalizedPath()) || length(context.request()) <= LONGEST) {
      context.next();
    } else {
      context.response().putHeader("Connection", "close");
      answers.send(context, 413, Optional.empty());
    }
  }

  private static boolean takesFiles(String path) {
    return path.startsWith("/imports") || path.startsWith("/api/v1/");
  }

  /** What is sent in pieces has no length that could be believed. */
  private static long length(HttpServerRequest request) {
    if (request.getHeader("Transfer-Encoding") != null) {
      return Long.MAX_VALUE;
    }
    String length = request.getHeader("Content-Length");
    return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
  }
}
