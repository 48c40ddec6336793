package fr.boussole.web.access;

import fr.boussole.application.access.AccountProblem;
import fr.boussole.web.page.Language;
import java.util.List;
import java.util.Set;

/**
 * Why a form was refused, in the reader's language.
 *
 * @param sentences empty when it was not
 */
record Refusals(List<String> sentences) {

  static final Refusals NONE = new Refusals(List.of());

  static Refusals of(Set<AccountProblem> problems, Language language) {
    return new Refusals(
        problems.stream()
            .sorted()
            .map(problem -> problem.sentence().in(language.locale()))
            .toList());
  }
}
