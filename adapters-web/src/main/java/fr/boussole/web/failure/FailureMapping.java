package fr.boussole.web.failure;

import fr.boussole.application.dashboard.NotVisible;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns what resources throw, and the empty errors they return, into answers. */
class FailureMapping {

  private static final Logger LOG = Logger.getLogger(FailureMapping.class);

  private final FailureAnswers answers;

  FailureMapping(FailureAnswers answers) {
    this.answers = answers;
  }

  @ServerExceptionMapper
  Response webApplication(WebApplicationException failure, RoutingContext context) {
    var response = failure.getResponse();
    if (response.getStatus() < 400 || response.hasEntity()) {
      return response;
    }
    var answer = answers.answer(context, response.getStatus(), writtenForUsers(failure));
    return Response.fromResponse(response).type(answer.mediaType()).entity(answer.body()).build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException failure, RoutingContext context) {
    return answers.response(context, 403, Optional.empty());
  }

  @ServerExceptionMapper
  Response notVisible(NotVisible failure, RoutingContext context) {
    return answers.response(
        context, 403, Optional.of("Your role does not show " + failure.getMessage() + "."));
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException failure, RoutingContext context) {
    var detail =
        failure.getConstraintViolations().stream()
            .map(
                violation ->
                    lastNode(violation.getPropertyPath().toString())
                        + ": "
                        + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    return answers.response(context, 400, Optional.of(detail));
  }

  @ServerExceptionMapper
  Response unexpected(Throwable failure, RoutingContext context) {
    LOG.errorf(failure, "%s %s failed", context.request().method(), context.normalizedPath());
    return answers.response(context, 500, Optional.empty());
  }

  /**
   * Fills errors without a body: those of the CSRF check, and of resources that only say a status.
   */
  @ServerResponseFilter
  void fill(ContainerResponseContext response, RoutingContext context) {
    if (!response.getHeaders().containsKey("Cache-Control")) {
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
    if (response.getStatus() >= 400 && !response.hasEntity()) {
      var answer = answers.answer(context, response.getStatus(), Optional.empty());
      response.setEntity(answer.body(), new Annotation[0], MediaType.valueOf(answer.mediaType()));
    }
  }

  /**
   * A message one of our resources gave. The framework's own start with the status or “Unable to”,
   * or wrap a cause that names our insides.
   */
  private static Optional<String> writtenForUsers(WebApplicationException failure) {
    return Optional.ofNullable(failure.getMessage())
        .filter(message -> failure.getCause() == null)
        .filter(message -> !message.startsWith("HTTP ") && !message.startsWith("Unable to "));
  }

  private static String lastNode(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
