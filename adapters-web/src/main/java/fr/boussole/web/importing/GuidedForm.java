package fr.boussole.web.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.application.mapping.DatePattern;
import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.application.mapping.ValueForm;
import fr.boussole.application.mapping.guess.Guess;
import fr.boussole.application.mapping.guess.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form in which a mapping of one kind of facts is told, column by column. */
final class GuidedForm {

  /** What the field of a time of day is called. */
  private static final Set<String> TIMES =
      Set.of("heure", "time", "hour", "heuredappel", "timeofday");

  private final Locale locale;
  private final MappingMessages say;

  GuidedForm(Locale locale, MappingMessages say) {
    this.locale = locale;
    this.say = say;
  }

  /** Fills in what the file seems to be. */
  static void guess(MappingFields fields, ImportKind kind, Sample sample) {
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
            .map(GuidedForm::oneLine)
            .orElse("")
        : "";
  }

  /** A name as a form sends it back, whatever space there is in the file's header. */
  private static String oneLine(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }

  /** The fields of the file, and those that are chosen though the file, read so, lacks them. */
  static List<String> names(MappingFields fields, Sample sample) {
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

  List<MappingView.ColumnRow> columns(MappingFields fields, ImportKind kind, Sample sample) {
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
}
