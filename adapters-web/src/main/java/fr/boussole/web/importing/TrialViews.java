package fr.boussole.web.importing;

import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.trial.Trial;
import fr.boussole.application.trial.TrialDesk;
import fr.boussole.application.trial.Trials;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.web.format.Dates;
import fr.boussole.web.format.Figures;
import fr.boussole.web.format.Numbers;
import fr.boussole.web.health.QualityViews;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the texts of trials: what an import would do. */
final class TrialViews {

  private final Locale locale;
  private final MappingMessages say;
  private final Numbers numbers;
  private final Figures figures;
  private final Dates dates;

  TrialViews(Locale locale) {
    this.locale = locale;
    this.say =
        MessageBundles.get(MappingMessages.class, Localized.Literal.of(locale.getLanguage()));
    this.numbers = new Numbers(locale);
    this.figures = new Figures(locale);
    this.dates = new Dates(locale);
  }

  /** What is wrong with rows, a line for each thing. */
  List<MappingView.Reject> rejects(List<RejectedRow> rows) {
    return rows.stream()
        .flatMap(
            row ->
                row.issues().stream()
                    .map(
                        issue ->
                            new MappingView.Reject(
                                numbers.whole(row.line()),
                                issue.field().isEmpty() ? issue.column() : issue.field(),
                                issue.value(),
                                issue.problem().in(locale))))
        .toList();
  }

  MappingView.TrialView of(long id, Optional<TrialDesk.State> state) {
    if (state.isEmpty()) {
      return MappingView.TrialView.ofState(id, "none", "");
    }
    return switch (state.get()) {
      case TrialDesk.State.Running() -> MappingView.TrialView.ofState(id, "running", "");
      case TrialDesk.State.Failed(var why) ->
          MappingView.TrialView.ofState(id, "failed", why.in(locale));
      case TrialDesk.State.Done(Trial trial) -> done(id, trial);
    };
  }

  private MappingView.TrialView done(long id, Trial trial) {
    ImportRun.Counts counts = trial.counts();
    List<ImportsView.Count> shown = new ArrayList<>();
    shown.add(new ImportsView.Count(say.created(), numbers.whole(counts.created())));
    shown.add(new ImportsView.Count(say.updated(), numbers.whole(counts.updated())));
    shown.add(new ImportsView.Count(say.unchanged(), numbers.whole(counts.unchanged())));
    shown.add(new ImportsView.Count(say.rejected(), numbers.whole(counts.rejected())));
    shown.add(new ImportsView.Count(say.skipped(), numbers.whole(trial.shape().skipped())));
    List<MappingView.Change> changes =
        trial.readings().stream()
            .filter(change -> !change.isSame())
            .map(
                change ->
                    new MappingView.Change(
                        change.kpi().name().in(locale),
                        value(change.kpi(), change.before()),
                        value(change.kpi(), change.after())))
            .toList();
    return new MappingView.TrialView(
        id,
        "done",
        "",
        shown,
        trial.limited() ? say.limited(numbers.whole(Trials.MOST_ROWS)) : "",
        new QualityViews(locale).findings(trial.quality().findings()),
        rejects(trial.rejects()),
        trial.days().map(dates::period).orElse(""),
        changes,
        trial.readings().size() - changes.size());
  }

  private String value(Kpi kpi, KpiValue value) {
    return switch (value) {
      case KpiValue.Known known -> figures.amount(kpi, known.amount());
      case KpiValue.Unknown unknown -> say.noData();
    };
  }
}
