package fr.boussole.application.mapping;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the fields that a mapping asks of its files: not all need be there. */
public final class MappingFields {

  private final Set<String> names = new LinkedHashSet<>();

  private MappingFields() {}

  public static Set<String> of(Mapping mapping) {
    MappingFields fields = new MappingFields();
    fields.addTests(mapping.skip());
    switch (mapping.content()) {
      case Content.Facts(List<Part> parts) -> parts.forEach(fields::add);
      case Content.Names(var dimension, Source value, Source name) -> {
        fields.add(value);
        fields.add(name);
      }
      case Content.Refused refused -> {}
    }
    return fields.names;
  }

  /** The names of the fields that a source may read. */
  public static Set<String> of(Source source) {
    MappingFields fields = new MappingFields();
    fields.add(source);
    return fields.names;
  }

  private void add(Part part) {
    addTests(List.of(part.when()));
    part.keepLast()
        .ifPresent(
            last -> {
              names.addAll(last.by());
              names.add(last.order());
            });
    part.columns().values().forEach(this::add);
  }

  private void addTests(Collection<When> conditions) {
    conditions.forEach(when -> when.all().forEach(test -> names.addAll(test.names())));
  }

  private void add(Source source) {
    switch (source) {
      case Source.Field field -> names.addAll(field.names());
      case Source.DateAndTime(Source.Field date, Source.Field time) -> {
        add(date);
        add(time);
      }
      case Source.Cases(List<Source.Case> cases, var otherwise) -> {
        cases.forEach(
            one -> {
              addTests(List.of(one.when()));
              add(one.then());
            });
        otherwise.ifPresent(this::add);
      }
      case Source.FirstOf(List<Source> sources) -> sources.forEach(this::add);
      case Source.Joined(List<Source> parts, String between) -> parts.forEach(this::add);
      case Source.After(Source moment, Source duration) -> {
        add(moment);
        add(duration);
      }
      case Source.WholeDay(Source.Field from, Source.Field to) -> {
        add(from);
        add(to);
      }
      case Source.MonthsBefore(var day, Source.Field months) -> add(months);
      case Source.Constant constant -> {}
      case Source.Assumed assumed -> {}
    }
  }
}
