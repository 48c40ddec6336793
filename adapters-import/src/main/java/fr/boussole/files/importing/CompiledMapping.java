package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.Template;
import fr.boussole.application.mapping.Aliases;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.Part;
import fr.boussole.application.mapping.Source;
import fr.boussole.application.mapping.ValueForm;
import fr.boussole.application.mapping.When;
import fr.boussole.domain.text.Text;
import fr.boussole.files.form.DurationText;
import fr.boussole.files.form.NumberText;
import fr.boussole.files.form.WordTable;
import fr.boussole.files.importing.CellSources.Case;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mapping over the fields of one file: for each of our columns a source of cells. */
final class CompiledMapping {

  private static final int WORDS_TOLD = 10;

  private final Mapping mapping;
  private final FileFields fields;
  private final MomentParser moments;
  private final CellForms forms;
  private final WordTable nulls;
  private final boolean plain;

  CompiledMapping(Mapping mapping, FileFields fields, MomentParser moments) {
    this.mapping = mapping;
    this.fields = fields;
    this.moments = moments;
    this.forms = new CellForms(mapping.writing(), moments);
    this.nulls = new WordTable(mapping.writing().nulls());
    this.plain = mapping.template().isPresent();
  }

  /** For each column of the part's kind, in its place, where its cells come from. */
  CellSource[] sources(Part part) {
    CellSource[] sources = new CellSource[Template.of(part.kind()).columns().size()];
    Arrays.fill(sources, CellSource.NONE);
    for (Map.Entry<Column, Source> entry : part.columns().entrySet()) {
      Column column = entry.getKey();
      sources[column.ordinal()] = source(entry.getValue(), column.type());
    }
    return sources;
  }

  RowTest test(When when) {
    return new RowTest(when, fields::find, nulls, decimal());
  }

  /** Whether a file with these fields can have values for the source. */
  boolean isThere(Source source) {
    return switch (source) {
      case Source.Field field -> fields.has(field.names());
      case Source.Constant constant -> true;
      case Source.Assumed assumed -> true;
      case Source.DateAndTime both -> isThere(both.date()) && isThere(both.time());
      case Source.Cases cases ->
          cases.otherwise().filter(this::isThere).isPresent()
              || cases.cases().stream().anyMatch(this::isThere);
      case Source.FirstOf first -> first.sources().stream().anyMatch(this::isThere);
      case Source.Joined joined -> joined.parts().stream().allMatch(this::isThere);
      case Source.After after -> isThere(after.moment()) && isThere(after.duration());
      case Source.MonthsBefore before -> isThere(before.months());
      case Source.WholeDay day -> isThere(day.from()) && isThere(day.to());
    };
  }

  private boolean isThere(Source.Case one) {
    return isThere(one.then())
        && one.when().all().stream().allMatch(test -> fields.has(test.names()));
  }

  CellSource source(Source source, CellType type) {
    return switch (source) {
      case Source.Field field -> field(field, type);
      case Source.Constant constant ->
          new CellSources.ConstantCell(constant.value().toCharArray(), false);
      case Source.Assumed assumed ->
          new CellSources.ConstantCell(assumed.at().toString().toCharArray(), true);
      case Source.DateAndTime both ->
          new DayTimeCell(
              field(both.date(), new CellType.Day()),
              field(
                  new Source.Field(
                      both.time().names(), ValueForm.AS_WRITTEN, both.time().aliases()),
                  new CellType.Words(200, false)),
              clock(both.time().form()));
      case Source.Cases cases ->
          new CellSources.CasesCell(
              cases.cases().stream()
                  .map(one -> new Case(test(one.when()), source(one.then(), type)))
                  .toArray(Case[]::new),
              cases.otherwise().map(other -> source(other, type)).orElse(CellSource.NONE));
      case Source.FirstOf first -> {
        List<CellSource> there =
            first.sources().stream().filter(this::isThere).map(one -> source(one, type)).toList();
        yield there.isEmpty() ? CellSource.NONE : new CellSources.FirstCell(there);
      }
      case Source.Joined joined ->
          new JoinedCell(
              joined.parts().stream().map(part -> source(part, type)).toList(), joined.between());
      case Source.After after ->
          new AfterCell(
              source(after.moment(), new CellType.Moment()),
              source(after.duration(), new CellType.Seconds(366 * 10)),
              moments);
      case Source.MonthsBefore before ->
          new MonthsBeforeCell(
              before.day(), field(before.months(), new CellType.Words(200, false)));
      case Source.WholeDay day ->
          new WholeDayCell(
              field(day.from(), new CellType.Moment()),
              field(day.to(), new CellType.Moment()),
              moments);
    };
  }

  private DurationText clock(ValueForm form) {
    ValueForm.Duration written =
        form instanceof ValueForm.Lasting(ValueForm.Duration lasting)
            ? lasting
            : ValueForm.Duration.HMS;
    return new DurationText(written, decimal());
  }

  private CellSource field(Source.Field field, CellType type) {
    int place = fields.find(field.names());
    if (place < 0) {
      return CellSource.NONE;
    }
    CellForm form = plain ? null : forms.of(field.form(), type);
    Aliases aliases = field.aliases();
    if (form == null && aliases.equals(Aliases.NONE) && mapping.writing().nulls().isEmpty()) {
      return new CellSource.FieldCell(place);
    }
    List<String> theirs = List.copyOf(aliases.ours().keySet());
    return new CellSources.FormedCell(
        place,
        nulls,
        new WordTable(theirs),
        aliases.ours().values().stream().map(String::toCharArray).toArray(char[][]::new),
        aliases.otherwise(),
        form,
        accepted(aliases, form));
  }

  /** Where only listed words are taken, these. */
  private static @Nullable Text accepted(Aliases aliases, @Nullable CellForm form) {
    if (aliases.otherwise() != Aliases.Otherwise.REJECT) {
      return form == null ? null : form.accepted();
    }
    String words =
        aliases.ours().keySet().stream().limit(WORDS_TOLD).collect(Collectors.joining(", "));
    String more = aliases.ours().size() > WORDS_TOLD ? "…" : "";
    return new Text("un mot parmi " + words + more, "one of " + words + more);
  }

  private char decimal() {
    return mapping.writing().decimal().orElse(NumberText.EITHER);
  }
}
