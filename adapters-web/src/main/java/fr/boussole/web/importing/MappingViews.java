package fr.boussole.web.importing;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Template;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.Presets;
import fr.boussole.application.mapping.guess.Sample;
import fr.boussole.application.trial.Preview;
import fr.boussole.application.trial.TrialDesk;
import fr.boussole.web.format.Dates;
import fr.boussole.web.format.Numbers;
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
import org.jspecify.annotations.Nullable;

/** Makes the mapping page's texts. */
final class MappingViews {

  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.FRENCH);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);

  private static final int ROWS_AS_THEY_ARE = 4;

  private final Locale locale;
  private final ZoneId zone;
  private final MappingMessages say;
  private final Numbers numbers;
  private final Dates dates;

  MappingViews(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.say =
        MessageBundles.get(MappingMessages.class, Localized.Literal.of(locale.getLanguage()));
    this.numbers = new Numbers(locale);
    this.dates = new Dates(locale);
  }

  MappingView page(
      ImportRun run,
      MappingFields fields,
      ToldMapping told,
      List<String> problems,
      Sample sample,
      Preview preview,
      Optional<TrialDesk.State> trial,
      boolean nameTaken) {
    ImportKind kind = ImportKind.of(fields.kind).orElse(ImportKind.CONTACTS);
    boolean guided = fields.way.equals(MappingWays.GUIDED);
    return new MappingView(
        run.id(),
        run.fileName(),
        fields.way,
        told.recognised().map(this::said).orElse(""),
        told.asksQuestion(),
        problems,
        written(sample),
        fields,
        Arrays.stream(ImportKind.values())
            .map(each -> new MappingView.Option(each.word(), each.label().in(locale), each == kind))
            .toList(),
        GuidedForm.names(fields, sample),
        guided ? sample.rows().stream().limit(ROWS_AS_THEY_ARE).toList() : List.of(),
        guided ? new GuidedForm(locale, say).columns(fields, kind, sample) : List.of(),
        tables(preview),
        new TrialViews(locale).rejects(preview.rejects()),
        new TrialViews(locale).of(run.id(), trial),
        nameTaken);
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

  String nameTaken(String name) {
    return say.nameTakenProblem(name);
  }
}
