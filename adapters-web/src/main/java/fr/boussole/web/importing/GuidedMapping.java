package fr.boussole.web.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.application.mapping.Aliases;
import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.DatePattern;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.KeepLast;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingProblem;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.mapping.Part;
import fr.boussole.application.mapping.Recognition;
import fr.boussole.application.mapping.Source;
import fr.boussole.application.mapping.ValueForm;
import fr.boussole.application.mapping.When;
import fr.boussole.application.mapping.Writing;
import fr.boussole.domain.text.Text;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of one kind of facts, put together from a form. */
final class GuidedMapping {

  private static final String LEADING_NUMBER = "leading_number";

  private final MappingFields fields;
  private final List<MappingProblem> problems = new ArrayList<>();

  private GuidedMapping(MappingFields fields) {
    this.fields = fields;
  }

  /**
   * @throws MappingRefused when the form says what cannot be done
   */
  static Mapping of(MappingFields fields, ImportKind kind) {
    return new GuidedMapping(fields).mapping(kind);
  }

  /** How the file is written, as far as the form says. */
  static Dialect dialect(MappingFields fields) {
    return new Dialect(
        Optional.empty(),
        charset(fields.charset),
        fields.delimiter.isEmpty()
            ? Optional.empty()
            : Optional.of(fields.delimiter.equals("tab") ? '\t' : fields.delimiter.charAt(0)),
        Optional.empty(),
        heading(fields),
        number(fields.skipLast, 0),
        Optional.of(fields.sheet.strip()).filter(sheet -> !sheet.isEmpty()),
        Optional.empty());
  }

  private static Optional<Charset> charset(String name) {
    return name.isEmpty() || !Charset.isSupported(name)
        ? Optional.empty()
        : Optional.of(Charset.forName(name));
  }

  private static Dialect.Heading heading(MappingFields fields) {
    if (fields.header.equals("none")) {
      return new Dialect.Heading.None();
    }
    int row = number(fields.header, 0);
    int rows = Math.max(1, number(fields.headerRows, 1));
    return row == 0 && rows == 1
        ? new Dialect.Heading.Found()
        : new Dialect.Heading.At(Math.max(1, row), rows);
  }

  private static int number(String text, int otherwise) {
    return text.strip().matches("\\d{1,3}") ? Integer.parseInt(text.strip()) : otherwise;
  }

  private Mapping mapping(ImportKind kind) {
    Map<Column, Source> columns = new LinkedHashMap<>();
    for (int i = 0; i < fields.column.size(); i++) {
      int place = i;
      Template.of(kind)
          .column(fields.column.get(i))
          .ifPresent(
              column -> source(column, place).ifPresent(source -> columns.put(column, source)));
    }
    Optional<ZoneId> zone = zone();
    if (!problems.isEmpty()) {
      throw new MappingRefused(problems);
    }
    return new Mapping(
        fields.name.strip(),
        Optional.empty(),
        Optional.empty(),
        dialect(fields),
        Recognition.NONE,
        zone,
        new Writing(
            List.of(),
            fields.decimal.isEmpty() ? Optional.empty() : Optional.of(fields.decimal.charAt(0)),
            Arrays.stream(fields.nulls.split("\\s+")).filter(mark -> !mark.isEmpty()).toList()),
        skip(),
        new Content.Facts(List.of(new Part(kind, When.ALWAYS, keepLast(), columns))));
  }

  private Optional<ZoneId> zone() {
    if (fields.zone.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(fields.zone.strip()));
    } catch (DateTimeException unknown) {
      problem(
          "zone",
          "« %s » n’est pas un fuseau horaire : écrivez par exemple Europe/Paris ou UTC"
              .formatted(fields.zone.strip()),
          "“%s” is no time zone: write for example Europe/Paris or UTC"
              .formatted(fields.zone.strip()));
      return Optional.empty();
    }
  }

  private List<When> skip() {
    if (fields.skipField.isEmpty()) {
      return List.of();
    }
    When.Check check =
        fields.skipBegins.isBlank()
            ? new When.Check.Blank()
            : new When.Check.Begins(List.of(fields.skipBegins.strip()));
    return List.of(new When(List.of(new When.Test(List.of(fields.skipField), check))));
  }

  private Optional<KeepLast> keepLast() {
    return fields.lastBy.isEmpty() || fields.lastOrder.isEmpty()
        ? Optional.empty()
        : Optional.of(new KeepLast(List.of(fields.lastBy), fields.lastOrder));
  }

  private Optional<Source> source(Column column, int place) {
    String field = at(fields.field, place);
    String constant = at(fields.constant, place).strip();
    if (field.isEmpty()) {
      return constant.isEmpty() ? Optional.empty() : Optional.of(new Source.Constant(constant));
    }
    Source.Field told =
        new Source.Field(
            List.of(field),
            form(column, at(fields.form, place).strip()),
            aliases(column, at(fields.aliases, place)));
    String time = at(fields.time, place);
    return Optional.of(time.isEmpty() ? told : new Source.DateAndTime(told, Source.Field.of(time)));
  }

  private ValueForm form(Column column, String form) {
    if (form.isEmpty()) {
      return ValueForm.AS_WRITTEN;
    }
    if (form.equals(LEADING_NUMBER)) {
      return new ValueForm.LeadingNumber();
    }
    if (column.type() instanceof CellType.Seconds) {
      return ValueForm.Duration.of(form)
          .<ValueForm>map(ValueForm.Lasting::new)
          .orElse(ValueForm.AS_WRITTEN);
    }
    try {
      return new ValueForm.Dated(
          Arrays.stream(form.split("\\s*\\|\\s*")).map(DatePattern::of).toList(), Optional.empty());
    } catch (MappingRefused refused) {
      refused.problems().forEach(each -> problems.add(each.within(column.word())));
      return ValueForm.AS_WRITTEN;
    }
  }

  /** A line for each of their words: theirs = ours. */
  private Aliases aliases(Column column, String text) {
    Map<String, String> ours = new LinkedHashMap<>();
    for (String line : text.split("\\R")) {
      int mark = line.lastIndexOf('=');
      if (mark > 0) {
        ours.put(line.substring(0, mark).strip(), line.substring(mark + 1).strip());
      } else if (!line.isBlank()) {
        problem(
            column.word(),
            "« %s » : écrivez leur mot = le nôtre, un par ligne".formatted(line.strip()),
            "“%s”: write their word = ours, one a line".formatted(line.strip()));
      }
    }
    return ours.isEmpty() ? Aliases.NONE : new Aliases(ours, Aliases.Otherwise.KEEP);
  }

  private void problem(String place, String french, String english) {
    problems.add(new MappingProblem(place, 0, new Text(french, english)));
  }

  private static String at(List<String> values, int place) {
    return place < values.size() ? values.get(place) : "";
  }
}
