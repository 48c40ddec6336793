package fr.boussole.web.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.Template;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.DatePattern;
import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.application.mapping.Presets;
import fr.boussole.application.mapping.ValueForm;
import fr.boussole.application.mapping.guess.Guess;
import fr.boussole.application.mapping.guess.Sample;
import fr.boussole.application.trial.Preview;
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
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the mapping page's texts. */
final class MappingViews {

  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.FRENCH);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);

  /** What the field of a time of day is called. */
  private static final Set<String> TIMES =
      Set.of("heure", "time", "hour", "heuredappel", "timeofday");

  private static final int ROWS_AS_THEY_ARE = 4;

  private final Locale locale;
  private final ZoneId zone;
  private final MappingMessages say;
  private final Numbers numbers;
  private final Figures figures;
  private final Dates dates;

  MappingViews(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.say =
        MessageBundles.get(MappingMessages.class, Localized.Literal.of(locale.getLanguage()));
    this.numbers = new Numbers(locale);
    this.figures = new Figures(locale);
    this.dates = new Dates(locale);
  }

  MappingView page(
      ImportRun run,
      MappingFields fields,
      Optional<Wanted> recognised,
      List<String> problems,
      Sample sample,
      Preview preview,
      MappingView.TrialView trial) {
    ImportKind kind = ImportKind.of(fields.kind).orElse(ImportKind.CONTACTS);
    boolean guided = fields.way.equals(MappingPage.GUIDED);
    return new MappingView(
        run.id(),
        run.fileName(),
        fields.way,
        recognised.map(this::said).orElse(""),
        problems,
        written(sample),
        fields,
        Arrays.stream(ImportKind.values())
            .map(each -> new MappingView.Option(each.word(), each.label().in(locale), each == kind))
            .toList(),
        names(fields, sample),
        guided ? sample.rows().stream().limit(ROWS_AS_THEY_ARE).toList() : List.of(),
        guided ? columns(fields, kind, sample) : List.of(),
        tables(preview),
        rejects(preview.rejects()),
        trial,
        false);
  }

  private String said(Wanted wanted) {
    return switch (wanted) {
      case Wanted.OfKind(ImportKind kind) -> say.recognisedTemplate(kind.label().in(locale));
      case Wanted.ByMapping by ->
          by.name().startsWith(Presets.PREFIX)
              ? say.recognisedPreset(by.name().substring(Presets.PREFIX.length()))
              : say.recognisedMapping(by.name(), by.version().orElse(1));
      case Wanted.Recognised open -> "";
    };
  }

  private String written(Sample sample) {
    return sample
        .dialect()
        .format()
        .map(
            format ->
                switch (format) {
                  case TEXT ->
                      say.writtenText(
                          sample.dialect().charset().map(Charset::name).orElse(""),
                          delimiter(sample.dialect().delimiter().orElse(',')));
                  case WORKBOOK -> say.writtenWorkbook(sample.dialect().sheet().orElse(""));
                  case JSON -> "JSON";
                  case QUEUE_LOG -> say.writtenQueueLog();
                })
        .orElse("");
  }

  private String delimiter(char delimiter) {
    return switch (delimiter) {
      case '\t' -> say.tab();
      case ';' -> say.semicolon();
      case ',' -> say.comma();
      default -> Character.toString(delimiter);
    };
  }

  /** Fills in what the file seems to be where the form says nothing of this kind yet. */
  void guess(MappingFields fields, ImportKind kind, Sample sample) {
    if (fields.columnsOf.equals(kind.word())) {
      return;
    }
    Guess guess = Guess.of(kind, sample);
    List<String> words = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<String> constants = new ArrayList<>();
    List<String> times = new ArrayList<>();
    List<String> blanks = new ArrayList<>();
    for (Column column : Template.of(kind).columns()) {
      Optional<Guess.Found> found = guess.on(column);
      words.add(column.word());
      names.add(found.map(each -> oneLine(each.source().names().getFirst())).orElse(""));
      forms.add(found.map(each -> form(each.source().form())).orElse(""));
      times.add(found.map(each -> time(column, each, sample)).orElse(""));
      constants.add("");
      blanks.add("");
    }
    fields.columnsOf = kind.word();
    fields.column = words;
    fields.field = names;
    fields.form = forms;
    fields.constant = constants;
    fields.time = times;
    fields.aliases = blanks;
  }

  /** Where a moment's field tells the day only, the field of the time of day. */
  private static String time(Column column, Guess.Found found, Sample sample) {
    boolean dayOnly =
        column.type() instanceof CellType.Moment
            && found.source().form() instanceof ValueForm.Dated dated
            && dated.patterns().stream().noneMatch(DatePattern::tellsTime);
    return dayOnly
        ? sample.names().stream()
            .filter(name -> TIMES.contains(Fingerprint.plain(name)))
            .findFirst()
            .map(MappingViews::oneLine)
            .orElse("")
        : "";
  }

  /** A name as a form sends it back, whatever space there is in the file's header. */
  private static String oneLine(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }

  /** The fields of the file, and those that are chosen though the file, read so, lacks them. */
  private static List<String> names(MappingFields fields, Sample sample) {
    Set<String> names = new LinkedHashSet<>();
    sample.names().forEach(name -> names.add(oneLine(name)));
    Stream.of(
            fields.field,
            fields.time,
            List.of(fields.skipField, fields.lastBy, fields.lastOrder, fields.question))
        .flatMap(List::stream)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    return List.copyOf(names);
  }

  private static String form(ValueForm form) {
    return switch (form) {
      case ValueForm.Lasting(ValueForm.Duration written) -> written.word();
      case ValueForm.Dated dated ->
          dated.patterns().stream()
              .map(pattern -> pattern.pattern())
              .collect(Collectors.joining(" | "));
      case ValueForm.LeadingNumber number -> "leading_number";
      case ValueForm.AsWritten written -> "";
      case ValueForm.Until until -> "";
      case ValueForm.Plus plus -> "";
    };
  }

  private List<MappingView.ColumnRow> columns(
      MappingFields fields, ImportKind kind, Sample sample) {
    Guess guess = Guess.of(kind, sample);
    List<MappingView.ColumnRow> rows = new ArrayList<>();
    for (int i = 0; i < fields.column.size(); i++) {
      Optional<Column> column = Template.of(kind).column(fields.column.get(i));
      if (column.isPresent()) {
        rows.add(row(column.get(), fields, i, guess));
      }
    }
    return rows;
  }

  private MappingView.ColumnRow row(Column column, MappingFields fields, int i, Guess guess) {
    String field = at(fields.field, i);
    String form = at(fields.form, i);
    Optional<Guess.Found> found =
        guess
            .on(column)
            .filter(
                each ->
                    oneLine(each.source().names().getFirst()).equals(field)
                        && form(each.source().form()).equals(form));
    return new MappingView.ColumnRow(
        column.word(),
        column.description().in(locale),
        column.required(),
        sort(column.type()),
        field,
        at(fields.time, i),
        at(fields.constant, i),
        form,
        at(fields.aliases, i),
        found.map(each -> each.why().in(locale)).orElse(""),
        found
            .flatMap(Guess.Found::doubt)
            .map(doubt -> say.doubt(doubt.pattern(), doubt.other()))
            .orElse(""),
        Arrays.stream(ValueForm.Duration.values())
            .map(
                each ->
                    new MappingView.Option(each.word(), duration(each), each.word().equals(form)))
            .toList());
  }

  private String duration(ValueForm.Duration duration) {
    return switch (duration) {
      case SECONDS -> say.seconds();
      case MILLISECONDS -> say.milliseconds();
      case MINUTES -> say.minutes();
      case HOURS -> say.hours();
      case DAY_FRACTION -> say.dayFraction();
      case HMS -> "00:02:23";
      case WORDS -> "2 min 23";
      case AUTO -> say.auto();
    };
  }

  private static String sort(CellType type) {
    return switch (type) {
      case CellType.Moment() -> "moment";
      case CellType.Day() -> "moment";
      case CellType.Seconds seconds -> "duration";
      case CellType.Whole whole -> "number";
      case CellType.Hundredths hundredths -> "text";
      case CellType.Words words -> "text";
      case CellType.OneOf<?> oneOf -> "text";
    };
  }

  private static String at(List<String> values, int place) {
    return place < values.size() ? values.get(place) : "";
  }

  private List<MappingView.Table> tables(Preview preview) {
    List<MappingView.Table> tables = new ArrayList<>();
    for (ImportKind kind : ImportKind.values()) {
      List<Preview.Shown> facts =
          preview.facts().stream().filter(fact -> fact.kind() == kind).toList();
      if (!facts.isEmpty()) {
        tables.add(table(kind, facts));
      }
    }
    if (!preview.names().isEmpty()) {
      tables.add(
          new MappingView.Table(
              say.valueNames(),
              List.of(say.value(), say.name()),
              preview.names().stream()
                  .map(named -> new MappingView.Row("", List.of(named.value(), named.name())))
                  .toList()));
    }
    return tables;
  }

  /** Only the columns that some row fills in. */
  private MappingView.Table table(ImportKind kind, List<Preview.Shown> facts) {
    Set<Column> filled = new LinkedHashSet<>();
    for (Column column : Template.of(kind).columns()) {
      if (facts.stream().anyMatch(fact -> fact.values().containsKey(column))) {
        filled.add(column);
      }
    }
    return new MappingView.Table(
        kind.label().in(locale),
        filled.stream().map(Column::word).toList(),
        facts.stream()
            .map(
                fact ->
                    new MappingView.Row(
                        numbers.whole(fact.line()),
                        filled.stream().map(column -> cell(fact.values().get(column))).toList()))
            .toList());
  }

  private String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Instant moment ->
          (locale.getLanguage().equals("fr") ? FRENCH : ENGLISH)
              .format(LocalDateTime.ofInstant(moment, zone));
      case LocalDate day -> dates.day(day);
      case Long number -> numbers.whole(number);
      case Integer number -> numbers.whole(number);
      case Double number -> numbers.fixed(number, 2);
      case Boolean yes -> yes ? say.yes() : say.no();
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
      default -> value.toString();
    };
  }

  private List<MappingView.Reject> rejects(List<RejectedRow> rows) {
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

  MappingView.TrialView trial(long id, Optional<TrialDesk.State> state) {
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

  String nameTaken(String name) {
    return say.nameTakenProblem(name);
  }

  String questionOpen() {
    return say.questionOpen();
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
