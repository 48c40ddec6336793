package fr.boussole.files.mapping;

import fr.boussole.application.mapping.Aliases;
import fr.boussole.application.mapping.DatePattern;
import fr.boussole.application.mapping.Source;
import fr.boussole.application.mapping.ValueForm;
import fr.boussole.files.mapping.YamlValue.YamlMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads where values come from. What is wrong is told, and something stands in for it. */
final class SourceYaml {

  /** Stands in for what could not be read; never seen, since such a file is refused. */
  private static final Source NOTHING = Source.Field.of("?");

  private static final List<String> FIRST_KEYS =
      List.of(
          "column",
          "constant",
          "date",
          "cases",
          "first",
          "joined",
          "after",
          "months_before",
          "whole_day",
          "assumed");

  private static final String FORMS =
      Arrays.stream(ValueForm.Duration.values())
              .map(ValueForm.Duration::word)
              .collect(Collectors.joining(", "))
          + ", leading_number";

  private final YamlProblems problems;
  private final WhenYaml conditions = new WhenYaml();

  SourceYaml(YamlProblems problems) {
    this.problems = problems;
  }

  WhenYaml conditions() {
    return conditions;
  }

  /** A bare text is the name of a field, a list of texts its names. */
  Source source(@Nullable YamlValue value) {
    if (value == null) {
      return NOTHING;
    }
    if (value.isText() || value.isList()) {
      return plainField(value);
    }
    YamlMap map = value.map();
    if (FIRST_KEYS.stream().noneMatch(map::has)) {
      value.problem(
          "une source commence par un de ces mots : " + String.join(", ", FIRST_KEYS),
          "a source begins with one of these words: " + String.join(", ", FIRST_KEYS));
      return NOTHING;
    }
    Source source = source(map);
    map.end();
    return source;
  }

  private Source source(YamlMap map) {
    if (map.has("column")) {
      return field(map);
    }
    if (map.has("constant")) {
      return new Source.Constant(map.take("constant").map(YamlValue::text).orElse(""));
    }
    if (map.has("date")) {
      return new Source.DateAndTime(field(map.require("date")), field(map.require("time")));
    }
    if (map.has("cases")) {
      return new Source.Cases(
          map.take("cases").map(this::cases).orElse(List.of()),
          map.take("otherwise").map(this::outcome));
    }
    if (map.has("first")) {
      return new Source.FirstOf(sources(map.take("first")));
    }
    if (map.has("joined")) {
      return new Source.Joined(
          sources(map.take("joined")), map.take("between").map(YamlValue::textOrEmpty).orElse(""));
    }
    if (map.has("after")) {
      return new Source.After(source(map.require("after")), source(map.require("duration")));
    }
    if (map.has("months_before")) {
      LocalDate day =
          map.take("months_before")
              .flatMap(text -> parsed(text, LocalDate::parse, "2024-01-01"))
              .orElse(LocalDate.EPOCH);
      return new Source.MonthsBefore(day, field(map.require("months")));
    }
    if (map.has("whole_day")) {
      return new Source.WholeDay(field(map.require("whole_day")), field(map.require("to")));
    }
    return new Source.Assumed(
        map.take("assumed")
            .flatMap(text -> parsed(text, SourceYaml::start, "2024-01-01"))
            .orElse(LocalDate.EPOCH.atStartOfDay()));
  }

  private List<Source> sources(Optional<YamlValue> list) {
    List<Source> sources = new ArrayList<>();
    list.ifPresent(all -> all.items().forEach(item -> sources.add(source(item))));
    return sources;
  }

  private List<Source.Case> cases(YamlValue list) {
    List<Source.Case> cases = new ArrayList<>();
    for (YamlValue item : list.items()) {
      YamlMap map = item.map();
      @Nullable YamlValue when = map.require("when");
      @Nullable YamlValue then = map.require("then");
      if (when != null && then != null) {
        cases.add(new Source.Case(conditions.when(when), outcome(then)));
      }
      map.end();
    }
    return cases;
  }

  /** In cases a bare text is what counts, not the name of a field. */
  private Source outcome(YamlValue value) {
    return value.isText() ? new Source.Constant(value.textOrEmpty()) : source(value);
  }

  private Source.Field field(@Nullable YamlValue value) {
    if (value == null) {
      return Source.Field.of("?");
    }
    if (value.isText() || value.isList()) {
      return plainField(value);
    }
    YamlMap map = value.map();
    if (!map.has("column")) {
      value.problem("il faut un champ (column)", "a field is needed (column)");
      return Source.Field.of("?");
    }
    Source.Field field = field(map);
    map.end();
    return field;
  }

  private static Source.Field plainField(YamlValue names) {
    return new Source.Field(names(names), ValueForm.AS_WRITTEN, Aliases.NONE);
  }

  private static List<String> names(YamlValue value) {
    List<String> names = value.texts();
    if (value.isList() && names.isEmpty()) {
      value.problem("il manque un nom de champ", "the name of a field is missing");
    }
    return names.isEmpty() ? List.of("?") : names;
  }

  private Source.Field field(YamlMap map) {
    List<String> names = map.take("column").map(SourceYaml::names).orElse(List.of("?"));
    return new Source.Field(names, form(map), aliases(map));
  }

  private ValueForm form(YamlMap map) {
    Optional<YamlValue> form = map.take("form");
    Optional<YamlValue> dates = map.take("dates");
    Optional<YamlValue> at = map.take("at");
    Optional<YamlValue> until = map.take("until");
    Optional<YamlValue> plus = map.take("plus");
    boolean dated = dates.isPresent() || at.isPresent();
    List<Optional<YamlValue>> others = List.of(form, until, plus);
    List<YamlValue> given = others.stream().flatMap(Optional::stream).toList();
    if (given.size() + (dated ? 1 : 0) > 1) {
      given
          .getLast()
          .problem(
              "un champ n’a qu’une forme : form, dates et at, until ou plus",
              "a field has one form only: form, dates and at, until or plus");
    }
    if (dated) {
      return new ValueForm.Dated(
          dates.map(this::patterns).orElse(List.of()),
          at.flatMap(time -> parsed(time, LocalTime::parse, "12:00")));
    }
    if (until.isPresent()) {
      String end = until.get().text();
      return end.isEmpty() ? ValueForm.AS_WRITTEN : new ValueForm.Until(end);
    }
    if (plus.isPresent()) {
      return new ValueForm.Plus(plus.get().number(-1_000_000, 1_000_000).orElse(0));
    }
    return form.isPresent() ? form(form.get()) : ValueForm.AS_WRITTEN;
  }

  private static ValueForm form(YamlValue value) {
    String word = value.text();
    if (word.equals("leading_number")) {
      return new ValueForm.LeadingNumber();
    }
    Optional<ValueForm.Duration> duration = ValueForm.Duration.of(word);
    if (duration.isEmpty()) {
      value.problem(
          "forme inconnue « %s » ; sont possibles : %s".formatted(word, FORMS),
          "unknown form “%s”; possible are: %s".formatted(word, FORMS));
      return ValueForm.AS_WRITTEN;
    }
    return new ValueForm.Lasting(duration.get());
  }

  List<DatePattern> patterns(YamlValue list) {
    List<DatePattern> patterns = new ArrayList<>();
    for (YamlValue item : list.items()) {
      String text = item.text();
      DatePattern pattern = problems.make(item.place(), () -> DatePattern.of(text));
      if (pattern != null) {
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  private static Aliases aliases(YamlMap map) {
    Map<String, String> ours = new LinkedHashMap<>();
    map.take("values")
        .ifPresent(
            values ->
                values.entries().forEach((theirs, word) -> ours.put(theirs, word.textOrEmpty())));
    Aliases.Otherwise otherwise =
        map.take("otherwise").map(SourceYaml::otherwise).orElse(Aliases.Otherwise.KEEP);
    return new Aliases(ours, otherwise);
  }

  private static Aliases.Otherwise otherwise(YamlValue value) {
    Optional<Aliases.Otherwise> otherwise = Aliases.Otherwise.of(value.text());
    if (otherwise.isEmpty()) {
      value.problem("keep, blank ou reject est attendu", "keep, blank or reject is expected");
    }
    return otherwise.orElse(Aliases.Otherwise.KEEP);
  }

  static <T> Optional<T> parsed(YamlValue value, Function<String, T> parse, String example) {
    try {
      return Optional.of(parse.apply(value.text()));
    } catch (DateTimeException wrong) {
      value.problem("écrivez-le comme " + example, "write it like " + example);
      return Optional.empty();
    }
  }

  private static LocalDateTime start(String text) {
    return text.length() > "2024-01-01".length()
        ? LocalDateTime.parse(text)
        : LocalDate.parse(text).atStartOfDay();
  }
}
