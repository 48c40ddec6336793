package fr.boussole.files.mapping;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ContactColumn;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.application.mapping.Aliases;
import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.DatePattern;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.Part;
import fr.boussole.application.mapping.Recognition;
import fr.boussole.application.mapping.Source;
import fr.boussole.application.mapping.ValueForm;
import fr.boussole.application.mapping.When;
import fr.boussole.application.mapping.Writing;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any mapping that can be. */
final class MappingArbitraries {

  private MappingArbitraries() {}

  static Arbitrary<Mapping> mappings() {
    return Combinators.combine(
            words(),
            words().optional(),
            dialects(),
            recognitions(),
            Arbitraries.of(ZoneId.of("Europe/Paris"), ZoneId.of("UTC"), ZoneId.of("+05:30"))
                .optional(),
            writings(),
            conditions().list().ofMaxSize(2),
            contents())
        .as(
            (name, description, reads, recognise, zone, writing, skip, content) ->
                new Mapping(
                    name,
                    description,
                    Optional.empty(),
                    reads,
                    recognise,
                    zone,
                    writing,
                    skip,
                    content));
  }

  /** Words as tools and people have them, and such that YAML would take for something else. */
  static Arbitrary<String> words() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "N",
                "no",
                "12:30",
                "~",
                "null",
                "1e3",
                "0x10",
                "- a",
                "a: b",
                "a #b",
                "#3",
                "'",
                "\"",
                "{x}",
                "[y]",
                "&a",
                "*a",
                "!t",
                "%",
                "@",
                "`",
                "?",
                "|",
                ">",
                "créé à",
                "answered (Y/N)",
                "a,b",
                "C:\\x",
                "\u00a0x\u202f!",
                "é\uFEFFè",
                "😀",
                "y",
                "true",
                "-1",
                "007",
                "a.b[id=1]"),
            Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(12)
                .alpha()
                .numeric()
                .withChars(" _-./:#,"),
            Arbitraries.strings().ofMinLength(1).ofMaxLength(6).withCharRange(' ', '\u07ff'))
        .filter(word -> !word.isBlank() && word.chars().noneMatch(Character::isISOControl));
  }

  private static Arbitrary<Dialect> dialects() {
    return Arbitraries.oneOf(
        Arbitraries.just(Dialect.ANY),
        Combinators.combine(
                Arbitraries.of(Dialect.Format.class).optional(),
                Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE).optional(),
                Arbitraries.of(',', ';', '\t', '|').optional(),
                Arbitraries.of('"', '\'').optional(),
                Arbitraries.of(
                    new Dialect.Heading.Found(),
                    new Dialect.Heading.None(),
                    new Dialect.Heading.At(3, 2)),
                Arbitraries.integers().between(0, 5),
                words().optional(),
                words().optional())
            .as(Dialect::new));
  }

  private static Arbitrary<Recognition> recognitions() {
    return Combinators.combine(words().list().ofMaxSize(3), words().list().ofMaxSize(2))
        .as(Recognition::new);
  }

  private static Arbitrary<Writing> writings() {
    return Combinators.combine(
            patterns().list().ofMaxSize(3),
            Arbitraries.of(',', '.').optional(),
            words().list().ofMaxSize(3))
        .as(Writing::new);
  }

  static Arbitrary<DatePattern> patterns() {
    return Arbitraries.of(
            "dd/MM/yyyy",
            "d MMM yyyy 'à' HH:mm",
            "yyyy-MM-dd h:mm:ss a",
            "epoch",
            "excel_serial",
            "EEE, dd MMMM yy HH:mm:ss Z",
            "MM/dd/yyyy HH:mm VV",
            "epoch_ms")
        .map(DatePattern::of);
  }

  private static Arbitrary<When> conditions() {
    Arbitrary<When.Check> checks =
        Arbitraries.oneOf(
            words().list().ofMinSize(1).ofMaxSize(2).map(When.Check.Is::new),
            words().list().ofMinSize(1).ofMaxSize(2).map(When.Check.IsNot::new),
            words().list().ofMinSize(1).ofMaxSize(2).map(When.Check.Begins::new),
            Arbitraries.integers().map(When.Check.Above::new),
            Arbitraries.just(new When.Check.Filled()),
            Arbitraries.just(new When.Check.Blank()));
    return Combinators.combine(names(), checks)
        .as(When.Test::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(When::new);
  }

  private static Arbitrary<List<String>> names() {
    return words().list().ofMinSize(1).ofMaxSize(2);
  }

  private static Arbitrary<Content> contents() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(8, parts().list().ofMinSize(1).ofMaxSize(2).map(Content.Facts::new)),
        net.jqwik.api.Tuple.of(
            1,
            Combinators.combine(
                    Arbitraries.of(Dimension.class),
                    sources(new CellType.Words(200, false), 1),
                    sources(new CellType.Words(200, false), 1))
                .as(Content.Names::new)),
        net.jqwik.api.Tuple.of(
            1,
            Combinators.combine(words(), words())
                .as((french, english) -> new Content.Refused(new Text(french, english)))));
  }

  private static Arbitrary<Part> parts() {
    return Arbitraries.of(ImportKind.class)
        .flatMap(
            kind -> {
              Arbitrary<Map<Column, Source>> all = Arbitraries.just(new LinkedHashMap<>());
              for (Column column : Template.of(kind).columns()) {
                Arbitrary<Source> source =
                    column == ContactColumn.OPENED_AT
                        ? Arbitraries.oneOf(
                            sources(column.type(), 1),
                            Arbitraries.just(
                                new Source.Assumed(LocalDate.of(2023, 5, 31).atStartOfDay())))
                        : sources(column.type(), 1);
                Arbitrary<Optional<Source>> maybe =
                    column.required() ? source.map(Optional::of) : source.optional(0.2);
                all =
                    Combinators.combine(all, maybe)
                        .as(
                            (map, one) -> {
                              Map<Column, Source> more = new LinkedHashMap<>(map);
                              one.ifPresent(given -> more.put(column, given));
                              return more;
                            });
              }
              return Combinators.combine(
                      Arbitraries.oneOf(Arbitraries.just(When.ALWAYS), conditions()), all)
                  .as(
                      (when, columns) ->
                          new Part(
                              kind,
                              when,
                              Optional.empty(),
                              kind.facts().isPresent() && columns.size() % 2 == 0,
                              columns));
            });
  }

  private static Arbitrary<Source> sources(CellType type, int depth) {
    Arbitrary<Source> simple =
        Arbitraries.oneOf(
            fields(type).map(field -> field), constants(type).map(Source.Constant::new));
    if (depth == 0) {
      return simple;
    }
    Arbitrary<Source> inner = sources(type, depth - 1);
    Arbitrary<Source> nested =
        Arbitraries.oneOf(
            inner.list().ofMinSize(1).ofMaxSize(2).map(Source.FirstOf::new),
            Combinators.combine(
                    Combinators.combine(conditions(), inner)
                        .as(Source.Case::new)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(2),
                    inner.optional())
                .as(Source.Cases::new));
    return switch (type) {
      case CellType.Words words ->
          Arbitraries.oneOf(
              simple,
              nested,
              Combinators.combine(inner.list().ofMinSize(1).ofMaxSize(2), Arbitraries.of("", "-"))
                  .as(Source.Joined::new));
      case CellType.Moment moment ->
          Arbitraries.oneOf(
              simple,
              nested,
              Combinators.combine(fields(new CellType.Words(9, false)), plainFields())
                  .as((date, time) -> new Source.DateAndTime(plain(date), time)),
              Combinators.combine(inner, sources(new CellType.Seconds(31), 0))
                  .as(Source.After::new));
      case CellType.Day day ->
          Arbitraries.oneOf(
              simple,
              nested,
              plainFields().map(field -> new Source.MonthsBefore(LocalDate.of(2024, 2, 29), field)),
              Combinators.combine(plainFields(), fields(new CellType.Moment()).map(one -> one))
                  .as((from, to) -> new Source.WholeDay(from, plain(to))));
      case CellType.Seconds seconds -> Arbitraries.oneOf(simple, nested);
      case CellType.Whole whole -> Arbitraries.oneOf(simple, nested);
      case CellType.Hundredths hundredths -> Arbitraries.oneOf(simple, nested);
      case CellType.OneOf<?> oneOf -> Arbitraries.oneOf(simple, nested);
    };
  }

  private static Source.Field plain(Source.Field field) {
    return new Source.Field(field.names(), ValueForm.AS_WRITTEN, Aliases.NONE);
  }

  private static Arbitrary<Source.Field> plainFields() {
    return names().map(names -> new Source.Field(names, ValueForm.AS_WRITTEN, Aliases.NONE));
  }

  private static Arbitrary<Source.Field> fields(CellType type) {
    Arbitrary<Aliases> aliases =
        Arbitraries.oneOf(
            Arbitraries.just(Aliases.NONE),
            Combinators.combine(
                    Arbitraries.maps(
                            words(), Arbitraries.oneOf(constants(type), Arbitraries.just("")))
                        .ofMaxSize(2),
                    Arbitraries.of(Aliases.Otherwise.class))
                .as(Aliases::new));
    return Combinators.combine(names(), forms(type), aliases).as(Source.Field::new);
  }

  private static Arbitrary<ValueForm> forms(CellType type) {
    Arbitrary<ValueForm> plain = Arbitraries.just(ValueForm.AS_WRITTEN);
    return switch (type) {
      case CellType.Words words -> Arbitraries.oneOf(plain, words().map(ValueForm.Until::new));
      case CellType.Moment moment -> Arbitraries.oneOf(plain, dated());
      case CellType.Day day -> Arbitraries.oneOf(plain, dated());
      case CellType.Seconds seconds ->
          Arbitraries.oneOf(
              plain, Arbitraries.of(ValueForm.Duration.class).map(ValueForm.Lasting::new));
      case CellType.Whole whole ->
          Arbitraries.oneOf(
              plain,
              Arbitraries.just(new ValueForm.LeadingNumber()),
              Arbitraries.integers().between(-9, 9).map(ValueForm.Plus::new));
      case CellType.Hundredths hundredths -> plain;
      case CellType.OneOf<?> oneOf -> plain;
    };
  }

  private static Arbitrary<ValueForm> dated() {
    return Combinators.combine(
            patterns().list().ofMinSize(1).ofMaxSize(2),
            Arbitraries.of(LocalTime.NOON, LocalTime.of(8, 30)).optional())
        .as(ValueForm.Dated::new);
  }

  private static Arbitrary<String> constants(CellType type) {
    return switch (type) {
      case CellType.Words words -> words();
      case CellType.Moment moment -> Arbitraries.of("2024-02-29T08:30:00", "2024-02-29 08:30");
      case CellType.Day day -> Arbitraries.of("2024-02-29", "1999-12-31");
      case CellType.Seconds seconds -> Arbitraries.of("0", "12.5", "300");
      case CellType.Whole whole -> Arbitraries.of("0", "1", "5").filter(type::accepts);
      case CellType.Hundredths hundredths -> Arbitraries.of("0", "12.50", "3,2");
      case CellType.OneOf<?> oneOf ->
          Arbitraries.of(
              oneOf.choices().stream().flatMap(choice -> choice.words().stream()).toList());
    };
  }
}
