package fr.boussole.files.mapping;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.DatePattern;
import fr.boussole.application.mapping.KeepLast;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.Part;
import fr.boussole.application.mapping.Recognition;
import fr.boussole.application.mapping.Source;
import fr.boussole.application.mapping.When;
import fr.boussole.application.mapping.Writing;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import fr.boussole.files.mapping.YamlValue.YamlMap;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a mapping of the values of a file. What is wrong is told; then the mapping is no use. */
final class MappingReader {

  private final YamlProblems problems;
  private final SourceYaml sources;

  MappingReader(YamlProblems problems) {
    this.problems = problems;
    this.sources = new SourceYaml(problems);
  }

  @Nullable Mapping mapping(YamlValue root) {
    YamlMap map = root.map();
    YamlValue version = map.require("mapping");
    if (version != null) {
      var unused = version.number(1, 1);
    }
    YamlValue name = map.require("name");
    Optional<String> description = map.take("description").map(YamlValue::text);
    var reads = new DialectYaml().dialect(map.take("reads"));
    Recognition recognise =
        map.take("recognise").map(MappingReader::recognition).orElse(Recognition.NONE);
    Optional<ZoneId> zone =
        map.take("zone").flatMap(text -> SourceYaml.parsed(text, ZoneId::of, "Europe/Paris"));
    List<DatePattern> dates = map.take("dates").map(sources::patterns).orElse(List.of());
    Optional<Character> decimal = map.take("decimal").flatMap(MappingReader::decimal);
    List<String> nulls = map.take("nulls").map(YamlValue::texts).orElse(List.of());
    List<When> skip = new ArrayList<>();
    map.take("skip")
        .ifPresent(
            rules -> rules.items().forEach(rule -> skip.add(sources.conditions().when(rule))));
    @Nullable Content content = content(root, map);
    map.end();
    if (name == null || content == null) {
      return null;
    }
    return problems.make(
        "",
        () ->
            new Mapping(
                name.text(),
                description,
                Optional.empty(),
                reads,
                recognise,
                zone,
                new Writing(dates, decimal, nulls),
                skip,
                content));
  }

  private static Recognition recognition(YamlValue value) {
    YamlMap map = value.map();
    Recognition recognition =
        new Recognition(
            map.take("all").map(YamlValue::texts).orElse(List.of()),
            map.take("none").map(YamlValue::texts).orElse(List.of()));
    map.end();
    return recognition;
  }

  private static Optional<Character> decimal(YamlValue value) {
    String text = value.text();
    if (!text.equals(",") && !text.equals(".")) {
      value.problem("\",\" ou \".\" est attendu", "\",\" or \".\" is expected");
      return Optional.empty();
    }
    return Optional.of(text.charAt(0));
  }

  private @Nullable Content content(YamlValue root, YamlMap map) {
    List<String> given = List.of("facts", "values", "refuse").stream().filter(map::has).toList();
    if (given.size() != 1) {
      root.problem(
          "il faut soit facts, soit values, soit refuse",
          "either facts, values or refuse is needed");
    }
    Optional<YamlValue> facts = map.take("facts");
    Optional<YamlValue> values = map.take("values");
    Optional<YamlValue> refuse = map.take("refuse");
    if (facts.isPresent()) {
      return facts(facts.get());
    }
    return values.isPresent()
        ? names(values.get())
        : refuse.map(MappingReader::refusal).orElse(null);
  }

  private @Nullable Content facts(YamlValue value) {
    List<Part> parts = new ArrayList<>();
    for (YamlValue item : value.items()) {
      Part part = part(item);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.isEmpty() && !problems.isEmpty()
        ? null
        : problems.make("", () -> new Content.Facts(parts));
  }

  private @Nullable Part part(YamlValue value) {
    YamlMap map = value.map();
    YamlValue kindWord = map.require("kind");
    @Nullable ImportKind kind = kindWord == null ? null : kind(kindWord);
    When when = map.take("when").map(sources.conditions()::when).orElse(When.ALWAYS);
    Optional<KeepLast> keepLast = map.take("keep_last").flatMap(MappingReader::keepLast);
    boolean once = map.take("once").map(MappingReader::isSaid).orElse(false);
    YamlValue list = map.require("columns");
    map.end();
    if (kind == null || list == null) {
      return null;
    }
    Map<Column, Source> columns = columns(kind, list);
    return problems.make(value.place(), () -> new Part(kind, when, keepLast, once, columns));
  }

  private Map<Column, Source> columns(ImportKind kind, YamlValue list) {
    Map<Column, Source> columns = new LinkedHashMap<>();
    Template template = Template.of(kind);
    list.entries()
        .forEach(
            (word, value) -> {
              Optional<Column> column = template.column(word);
              if (column.isPresent()) {
                columns.put(column.get(), sources.source(value));
              } else {
                String known =
                    template.columns().stream().map(Column::word).collect(Collectors.joining(", "));
                value.problem(
                    "« %s » n’est pas une colonne du type %s ; sont possibles : %s"
                        .formatted(word, kind.word(), known),
                    "“%s” is not a column of the kind %s; possible are: %s"
                        .formatted(word, kind.word(), known));
              }
            });
    return columns;
  }

  private static @Nullable ImportKind kind(YamlValue value) {
    String word = value.text();
    Optional<ImportKind> kind = ImportKind.of(word);
    if (kind.isEmpty()) {
      value.problem(
          "type inconnu « %s » ; sont possibles : %s".formatted(word, ImportKind.words()),
          "unknown kind “%s”; possible are: %s".formatted(word, ImportKind.words()));
    }
    return kind.orElse(null);
  }

  /** What is not said is left away. */
  private static boolean isSaid(YamlValue value) {
    if (!value.text().equals("true")) {
      value.problem("seul true est attendu", "only true is expected");
    }
    return true;
  }

  private static Optional<KeepLast> keepLast(YamlValue value) {
    YamlMap map = value.map();
    YamlValue by = map.require("by");
    YamlValue order = map.require("order");
    map.end();
    return by == null || order == null
        ? Optional.empty()
        : Optional.of(new KeepLast(by.texts(), order.text()));
  }

  private @Nullable Content names(YamlValue value) {
    YamlMap map = value.map();
    YamlValue word = map.require("dimension");
    Source theirs = sources.source(map.require("value"));
    Source name = sources.source(map.require("name"));
    map.end();
    if (word == null) {
      return null;
    }
    String wanted = word.text();
    Optional<Dimension> dimension =
        Arrays.stream(Dimension.values()).filter(one -> one.word().equals(wanted)).findFirst();
    if (dimension.isEmpty()) {
      String known =
          Arrays.stream(Dimension.values()).map(Dimension::word).collect(Collectors.joining(", "));
      word.problem("sont possibles : " + known, "possible are: " + known);
      return null;
    }
    return problems.make(value.place(), () -> new Content.Names(dimension.get(), theirs, name));
  }

  private static @Nullable Content refusal(YamlValue value) {
    YamlMap map = value.map();
    YamlValue french = map.require("fr");
    YamlValue english = map.require("en");
    map.end();
    if (french == null || english == null) {
      return null;
    }
    String said = french.text();
    String alsoSaid = english.text();
    return said.isBlank() || alsoSaid.isBlank()
        ? null
        : new Content.Refused(new Text(said, alsoSaid));
  }
}
