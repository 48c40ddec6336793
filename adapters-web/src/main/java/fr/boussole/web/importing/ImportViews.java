package fr.boussole.web.importing;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Progress;
import fr.boussole.application.importing.RejectedLine;
import fr.boussole.application.importing.Template;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.Presets;
import fr.boussole.web.format.Dates;
import fr.boussole.web.format.Numbers;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns imports and templates into the texts of one language. */
final class ImportViews {

  /** What most organisations bring: named first. */
  private static final Set<ImportKind> USUAL = EnumSet.of(ImportKind.CONTACTS, ImportKind.SURVEYS);

  private final Locale locale;
  private final ZoneId zone;
  private final ImportingMessages say;
  private final Numbers numbers;
  private final Dates dates;

  ImportViews(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.say =
        MessageBundles.get(ImportingMessages.class, Localized.Literal.of(locale.getLanguage()));
    this.numbers = new Numbers(locale);
    this.dates = new Dates(locale);
  }

  ImportingMessages say() {
    return say;
  }

  ImportsView.RunView run(ImportRun run, Optional<Progress> progress, List<RejectedLine> rejects) {
    return new ImportsView.RunView(
        run.id(),
        run.fileName(),
        brought(run),
        run.isBeingUndone() ? say.beingUndone() : state(run.state()),
        run.isBeingUndone() ? "steady" : shape(run.state()),
        progress.map(here -> (int) Math.round(100 * here.share())).orElse(0),
        run.state() == ImportRun.State.RUNNING ? step(progress) : "",
        switch (run.state()) {
          case RUNNING -> soFar(progress);
          case DRAFT, FAILED -> List.of();
          case DONE, UNDONE -> counts(run);
        },
        rejects.isEmpty() ? "" : "/imports/" + run.id() + "/rejects.csv",
        rejects,
        run.counts().rejected() > rejects.size() ? say.firstRejects(rejects.size()) : "",
        dates.moment(run.startedAt(), zone),
        run.sender().in(locale),
        run.problem().map(problem -> problem.in(locale)).orElse(""),
        notes(run),
        run.undoRefusal().isPresent() ? "" : undo(run.counts()),
        run.isBeingUndone(),
        run.state() == ImportRun.State.DRAFT);
  }

  private String undo(ImportRun.Counts counts) {
    return say.undoWill(numbers.whole(counts.created()), numbers.whole(counts.updated()));
  }

  /** The kinds of rows, as far as they are known, and by which mapping they are read. */
  private String brought(ImportRun run) {
    return switch (run.wanted()) {
      case Wanted.OfKind(ImportKind kind) -> kind.label().in(locale);
      case Wanted.ByMapping(String name, OptionalInt version) ->
          kinds(run)
              + (version.isPresent()
                  ? say.mapping(name, version.getAsInt())
                  : say.preset(name.substring(Presets.PREFIX.length())));
      case Wanted.Recognised recognised -> say.undecided();
    };
  }

  private String kinds(ImportRun run) {
    return run.parts().stream()
        .map(part -> part.kind().label().in(locale) + " · ")
        .collect(Collectors.joining());
  }

  private String step(Optional<Progress> progress) {
    if (progress.isEmpty() || (progress.get().rows() == 0 && !progress.get().isLoading())) {
      return say.waiting();
    }
    return progress.get().isLoading() ? say.loading() : say.reading();
  }

  private List<ImportsView.Count> soFar(Optional<Progress> progress) {
    return progress.stream()
        .flatMap(
            here ->
                List.of(
                    new ImportsView.Count(say.read(), numbers.whole(here.rows())),
                    new ImportsView.Count(say.rejected(), numbers.whole(here.rejected())))
                    .stream())
        .toList();
  }

  private List<ImportsView.Count> counts(ImportRun run) {
    ImportRun.Counts counts = run.counts();
    return List.of(
        new ImportsView.Count(say.read(), numbers.whole(counts.read() + run.skipped())),
        new ImportsView.Count(say.created(), numbers.whole(counts.created())),
        new ImportsView.Count(say.updated(), numbers.whole(counts.updated())),
        new ImportsView.Count(say.unchanged(), numbers.whole(counts.unchanged())),
        new ImportsView.Count(say.rejected(), numbers.whole(counts.rejected())));
  }

  private String part(ImportRun.Part part) {
    return say.part(
        part.kind().label().in(locale),
        numbers.whole(part.created()),
        numbers.whole(part.updated()),
        numbers.whole(part.unchanged()));
  }

  private List<String> notes(ImportRun run) {
    List<String> notes = new ArrayList<>();
    if (run.parts().size() > 1) {
      run.parts().forEach(part -> notes.add(part(part)));
    }
    if (run.skipped() > 0) {
      notes.add(say.skipped(numbers.whole(run.skipped())));
    }
    run.warnings().forEach(warning -> notes.add(warning.in(locale)));
    if (!run.ignoredColumns().isEmpty()) {
      notes.add(say.ignored(String.join(", ", run.ignoredColumns())));
    }
    run.undoing()
        .flatMap(ImportRun.Undoing::at)
        .ifPresent(
            at ->
                notes.add(say.undoneBy(run.undoing().orElseThrow().by(), dates.moment(at, zone))));
    if (run.state() == ImportRun.State.DONE) {
      run.sealedAt().ifPresent(at -> notes.add(say.sealed(dates.moment(at, zone))));
    }
    return notes;
  }

  List<ImportsView.TemplateView> usual() {
    return USUAL.stream().map(this::template).toList();
  }

  List<ImportsView.GroupView> groups() {
    return Arrays.stream(TemplateGroup.values())
        .filter(group -> !group.kinds().isEmpty())
        .map(
            group ->
                new ImportsView.GroupView(
                    group.label().in(locale),
                    group.kinds().stream().anyMatch(USUAL::contains),
                    group.kinds().stream().map(this::template).toList()))
        .toList();
  }

  private ImportsView.TemplateView template(ImportKind kind) {
    List<Column> columns = Template.of(kind).columns();
    return new ImportsView.TemplateView(
        kind.word(),
        kind.label().in(locale),
        kind.description().in(locale),
        USUAL.contains(kind),
        kind.word() + ".csv",
        columns.stream()
            .filter(Column::required)
            .map(Column::word)
            .collect(Collectors.joining(", ")),
        columns.stream().map(this::column).toList());
  }

  private ImportsView.ColumnView column(Column column) {
    return new ImportsView.ColumnView(
        column.word(),
        column.required(),
        column.description().in(locale),
        column.type().accepted().in(locale));
  }

  private String state(ImportRun.State state) {
    return switch (state) {
      case DRAFT -> say.draft();
      case RUNNING -> say.running();
      case DONE -> say.done();
      case FAILED -> say.failed();
      case UNDONE -> say.undone();
    };
  }

  private static String shape(ImportRun.State state) {
    return switch (state) {
      case DRAFT, RUNNING, UNDONE -> "steady";
      case DONE -> "check";
      case FAILED -> "cross";
    };
  }
}
