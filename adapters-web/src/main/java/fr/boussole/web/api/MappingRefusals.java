package fr.boussole.web.api;

import fr.boussole.application.mapping.MappingProblem;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.domain.text.Text;
import fr.boussole.web.failure.FailureAnswers;
import fr.boussole.web.failure.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import java.util.Locale;

/** Tells programs what is wrong with a mapping, with the lines of its file. */
@ApplicationScoped
class MappingRefusals {

  private static final Text REFUSED =
      new Text("La correspondance ne peut être prise.", "The mapping cannot be taken.");

  private final FailureAnswers answers;

  MappingRefusals(FailureAnswers answers) {
    this.answers = answers;
  }

  ClientErrorException of(MappingRefused refused, Locale locale) {
    return new ClientErrorException(
        answers.response(
            422,
            REFUSED.in(locale),
            refused.problems().stream().map(problem -> line(problem, locale)).toList()));
  }

  private static Problem.Line line(MappingProblem problem, Locale locale) {
    return new Problem.Line(
        problem.line() == 0 ? null : problem.line(), problem.place(), problem.problem().in(locale));
  }
}
