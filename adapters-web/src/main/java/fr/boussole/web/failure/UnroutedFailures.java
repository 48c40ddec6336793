package fr.boussole.web.failure;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers requests that no resource takes, and those that fail before one is reached. */
@ApplicationScoped
class UnroutedFailures {

  private static final Logger LOG = Logger.getLogger(UnroutedFailures.class);

  /** After every other route, before the framework's last one. */
  private static final int LATE = Integer.MAX_VALUE - 10;

  private final FailureAnswers answers;

  UnroutedFailures(FailureAnswers answers) {
    this.answers = answers;
  }

  void install(@Observes Router router) {
    router
        .route()
        .order(LATE)
        .handler(context -> answers.send(context, 404, Optional.empty()))
        .failureHandler(this::failed);
  }

  private void failed(RoutingContext context) {
    var status = context.statusCode() < 400 ? 500 : context.statusCode();
    if (status >= 500) {
      LOG.errorf(
          context.failure(), "%s %s failed", context.request().method(), context.normalizedPath());
    }
    answers.send(context, status, Optional.empty());
  }
}
