package fr.boussole.web.rules;

import fr.boussole.application.rules.RuleDraft;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.web.scope.ScopeParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a form asks for.
 *
 * @param problems sentences for the person; the drafts are of no use when there are any
 */
record RuleForm(List<RuleDraft> drafts, List<String> problems) {

  /** Longer numbers overflow in seconds; all bounds are far below. */
  private static final int MOST_DIGITS = 9;

  RuleForm {
    drafts = List.copyOf(drafts);
    problems = List.copyOf(problems);
  }

  static RuleForm of(RuleFields fields, Locale locale, RulesMessages say) {
    List<RuleDraft> drafts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Optional<LocalDate> from = ScopeParameters.day(fields.from);
    if (from.isEmpty()) {
      problems.add(say.badDay());
    }
    for (RuleKind kind : RuleKind.values()) {
      String text = fields.value(kind).strip();
      if (text.isEmpty()) {
        continue;
      }
      if (!text.matches("\\d{1," + MOST_DIGITS + "}")) {
        problems.add(say.badNumber(kind.label().in(locale)));
      } else if (from.isPresent()) {
        drafts.add(
            new RuleDraft(
                kind,
                fields.of(kind),
                OptionalLong.of(Long.parseLong(text) * fields.unit(kind)),
                from.get()));
      }
    }
    if (drafts.isEmpty() && problems.isEmpty()) {
      problems.add(say.nothing());
    }
    return new RuleForm(drafts, problems);
  }
}
