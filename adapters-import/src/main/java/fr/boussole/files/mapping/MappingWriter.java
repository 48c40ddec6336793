package fr.boussole.files.mapping;

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
import java.util.List;
import java.util.Locale;

/** Writes mappings, their keys always in the same order. */
final class MappingWriter {

  private final StringBuilder file = new StringBuilder();

  String write(Mapping mapping) {
    line("mapping: 1");
    line("name: " + Flow.text(mapping.name()));
    mapping.description().ifPresent(text -> line("description: " + Flow.text(text)));
    reads(mapping.reads());
    recognise(mapping.recognise());
    mapping.zone().ifPresent(zone -> line("zone: " + Flow.text(zone.getId())));
    list("dates", mapping.writing().dates().stream().map(DatePattern::pattern).toList());
    mapping.writing().decimal().ifPresent(mark -> line("decimal: " + Flow.text(mark.toString())));
    list("nulls", mapping.writing().nulls());
    if (!mapping.skip().isEmpty()) {
      line("skip:");
      mapping.skip().forEach(rule -> line("  - " + when(rule)));
    }
    switch (mapping.content()) {
      case Content.Facts(List<Part> parts) -> {
        line("facts:");
        parts.forEach(this::part);
      }
      case Content.Names names -> {
        line("values:");
        line("  dimension: " + names.dimension().word());
        line("  value: " + source(names.value()));
        line("  name: " + source(names.name()));
      }
      case Content.Refused refused -> {
        line("refuse:");
        line("  fr: " + Flow.text(refused.sentence().french()));
        line("  en: " + Flow.text(refused.sentence().english()));
      }
    }
    return file.toString();
  }

  private void part(Part part) {
    line("  - kind: " + part.kind().word());
    if (!part.when().equals(When.ALWAYS)) {
      line("    when: " + when(part.when()));
    }
    part.keepLast()
        .ifPresent(
            last ->
                line(
                    "    keep_last: "
                        + new Flow()
                            .put("by", Flow.list(last.by()))
                            .put("order", Flow.text(last.order()))));
    if (part.once()) {
      line("    once: true");
    }
    line("    columns:");
    part.columns()
        .forEach((column, source) -> line("      " + column.word() + ": " + source(source)));
  }

  private void reads(Dialect reads) {
    if (reads.equals(Dialect.ANY)) {
      return;
    }
    Flow flow = new Flow();
    reads.format().ifPresent(format -> flow.put("format", format.name().toLowerCase(Locale.ROOT)));
    reads.charset().ifPresent(charset -> flow.put("charset", Flow.text(charset.name())));
    reads.delimiter().ifPresent(mark -> flow.put("delimiter", character(mark)));
    reads.quote().ifPresent(mark -> flow.put("quote", character(mark)));
    switch (reads.heading()) {
      case Dialect.Heading.Found() -> {}
      case Dialect.Heading.None() -> flow.put("header", "none");
      case Dialect.Heading.At(int row, int rows) ->
          flow.put("header", Integer.toString(row)).put("header_rows", Integer.toString(rows));
    }
    if (reads.skippedEnd() > 0) {
      flow.put("skip_last", Integer.toString(reads.skippedEnd()));
    }
    reads.sheet().ifPresent(sheet -> flow.put("sheet", Flow.text(sheet)));
    reads.root().ifPresent(root -> flow.put("root", Flow.text(root)));
    line("reads: " + flow);
  }

  private static String character(char mark) {
    return mark == '\t' ? "tab" : Flow.text(Character.toString(mark));
  }

  private void recognise(Recognition recognise) {
    if (!recognise.equals(Recognition.NONE)) {
      line(
          "recognise: "
              + new Flow()
                  .put("all", Flow.list(recognise.all()))
                  .put("none", Flow.list(recognise.none())));
    }
  }

  private void list(String key, List<String> texts) {
    if (!texts.isEmpty()) {
      line(key + ": " + Flow.list(texts));
    }
  }

  private static String when(When when) {
    List<String> tests = when.all().stream().map(MappingWriter::test).toList();
    return tests.size() == 1 ? tests.getFirst() : "[" + String.join(", ", tests) + "]";
  }

  private static String test(When.Test test) {
    Flow flow = new Flow().put("column", names(test.names()));
    Flow written =
        switch (test.check()) {
          case When.Check.Is(List<String> words) -> flow.put("is", Flow.list(words));
          case When.Check.IsNot(List<String> words) -> flow.put("is_not", Flow.list(words));
          case When.Check.Begins(List<String> starts) -> flow.put("begins", Flow.list(starts));
          case When.Check.Above(long bound) -> flow.put("above", Long.toString(bound));
          case When.Check.Filled() -> flow.put("filled", "true");
          case When.Check.Blank() -> flow.put("blank", "true");
        };
    return written.toString();
  }

  private static String source(Source source) {
    return switch (source) {
      case Source.Field field -> field(field);
      case Source.Constant(String value) -> new Flow().put("constant", Flow.text(value)).toString();
      case Source.DateAndTime(Source.Field date, Source.Field time) ->
          new Flow().put("date", field(date)).put("time", field(time)).toString();
      case Source.Cases cases -> {
        Flow flow =
            new Flow()
                .put("cases", Flow.joined(cases.cases().stream().map(MappingWriter::one).toList()));
        cases.otherwise().ifPresent(other -> flow.put("otherwise", outcome(other)));
        yield flow.toString();
      }
      case Source.FirstOf(List<Source> sources) -> new Flow().put("first", all(sources)).toString();
      case Source.Joined(List<Source> parts, String between) ->
          new Flow().put("joined", all(parts)).put("between", Flow.text(between)).toString();
      case Source.After(Source moment, Source duration) ->
          new Flow().put("after", source(moment)).put("duration", source(duration)).toString();
      case Source.MonthsBefore before ->
          new Flow()
              .put("months_before", before.day().toString())
              .put("months", field(before.months()))
              .toString();
      case Source.WholeDay(Source.Field from, Source.Field to) ->
          new Flow().put("whole_day", field(from)).put("to", field(to)).toString();
      case Source.Assumed(var at) -> new Flow().put("assumed", Flow.text(at.toString())).toString();
    };
  }

  private static String one(Source.Case one) {
    return new Flow().put("when", when(one.when())).put("then", outcome(one.then())).toString();
  }

  private static String outcome(Source source) {
    return switch (source) {
      case Source.Constant(String value) -> Flow.text(value);
      case Source.Field field -> described(field).toString();
      case Source other -> source(other);
    };
  }

  private static String all(List<Source> sources) {
    return Flow.joined(sources.stream().map(MappingWriter::source).toList());
  }

  private static String field(Source.Field field) {
    boolean bare =
        field.form().equals(ValueForm.AS_WRITTEN) && field.aliases().equals(Aliases.NONE);
    return bare ? names(field.names()) : described(field).toString();
  }

  private static Flow described(Source.Field field) {
    Flow flow = new Flow().put("column", names(field.names()));
    switch (field.form()) {
      case ValueForm.AsWritten same -> {}
      case ValueForm.Lasting(ValueForm.Duration written) -> flow.put("form", written.word());
      case ValueForm.Dated(List<DatePattern> patterns, var at) -> {
        flow.put("dates", Flow.list(patterns.stream().map(DatePattern::pattern).toList()));
        at.ifPresent(time -> flow.put("at", Flow.text(time.toString())));
      }
      case ValueForm.LeadingNumber number -> flow.put("form", "leading_number");
      case ValueForm.Until(String end) -> flow.put("until", Flow.text(end));
      case ValueForm.Plus(int added) -> flow.put("plus", Integer.toString(added));
    }
    if (!field.aliases().ours().isEmpty()) {
      Flow values = new Flow();
      field.aliases().ours().forEach((theirs, ours) -> values.put(theirs, Flow.text(ours)));
      flow.put("values", values.toString());
    }
    if (field.aliases().otherwise() != Aliases.Otherwise.KEEP) {
      flow.put("otherwise", field.aliases().otherwise().word());
    }
    return flow;
  }

  private static String names(List<String> names) {
    return names.size() == 1 ? Flow.text(names.getFirst()) : Flow.list(names);
  }

  private void line(String text) {
    file.append(text).append('\n');
  }
}
