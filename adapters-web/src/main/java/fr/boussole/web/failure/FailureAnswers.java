package fr.boussole.web.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.boussole.web.page.CurrentPage;
import fr.boussole.web.page.Language;
import fr.boussole.web.page.Pages;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Writes the answer to a failed request in the form its sender understands. */
@ApplicationScoped
public class FailureAnswers {

  private final ObjectMapper json;

  FailureAnswers(ObjectMapper json) {
    this.json = json;
  }

  /** A body and its media type. */
  record Answer(String body, String mediaType) {}

  /**
   * @param detail a sentence for the caller of the API; pages have their own
   */
  Answer answer(RoutingContext context, int status, Optional<String> detail) {
    return switch (RequestKind.of(context)) {
      case PROGRAM -> new Answer(problem(status, detail), Problem.MEDIA_TYPE);
      case FRAGMENT, PAGE -> new Answer(page(context, status), "text/html;charset=UTF-8");
    };
  }

  /** Ends a request no resource has taken. */
  public void send(RoutingContext context, int status, Optional<String> detail) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
    }
    var answer = answer(context, status, detail);
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", answer.mediaType())
        .putHeader("Cache-Control", "no-store")
        .end(answer.body());
  }

  Response response(RoutingContext context, int status, Optional<String> detail) {
    var answer = answer(context, status, detail);
    return Response.status(status).type(answer.mediaType()).entity(answer.body()).build();
  }

  /** An answer to a program that tells several things at once. */
  public Response response(int status, String detail, List<Problem.Line> problems) {
    return Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .entity(new Problem("about:blank", ProblemTitles.of(status), status, detail, problems))
        .build();
  }

  private String problem(int status, Optional<String> detail) {
    try {
      return json.writeValueAsString(
          new Problem(
              "about:blank", ProblemTitles.of(status), status, detail.orElse(null), List.of()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Pages read who asks and in which language from the request's context, which may not be on yet.
   */
  private static String page(RoutingContext context, int status) {
    var request = Arc.container().requestContext();
    if (request.isActive()) {
      return render(context, status);
    }
    request.activate();
    try {
      Arc.container().instance(CurrentVertxRequest.class).get().setCurrent(context);
      return render(context, status);
    } finally {
      request.terminate();
    }
  }

  private static String render(RoutingContext context, int status) {
    var cookie = context.request().getCookie(CurrentPage.LANGUAGE_COOKIE);
    return Pages.error(status, Language.of(cookie == null ? "" : cookie.getValue())).render();
  }
}
