package fr.boussole.application.mapping;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ContactColumn;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.domain.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the sources of columns can give what the columns hold. */
final class PartCheck {

  private final Column column;
  private final List<MappingProblem> problems;

  private PartCheck(Column column, List<MappingProblem> problems) {
    this.column = column;
    this.problems = problems;
  }

  static List<MappingProblem> problems(List<Part> parts) {
    return parts.isEmpty()
        ? List.of(
            MappingProblem.of(
                "facts",
                "il faut au moins un type de faits",
                "at least one kind of facts is needed"))
        : List.of();
  }

  static List<MappingProblem> problems(
      ImportKind kind, Optional<KeepLast> keepLast, boolean once, Map<Column, Source> columns) {
    List<MappingProblem> problems = new ArrayList<>();
    List<Column> known = Template.of(kind).columns();
    for (Map.Entry<Column, Source> entry : columns.entrySet()) {
      if (!known.contains(entry.getKey())) {
        problems.add(unknownColumn(kind, entry.getKey().word()));
      } else {
        new PartCheck(entry.getKey(), problems).check(entry.getValue(), entry.getKey().type());
      }
    }
    for (Column column : known) {
      if (column.required() && !columns.containsKey(column)) {
        problems.add(
            MappingProblem.of(
                "columns",
                "la colonne obligatoire %s n’a pas de source".formatted(column.word()),
                "the required column %s has no source".formatted(column.word())));
      }
    }
    keepLast.ifPresent(last -> checkKey(last, columns, problems));
    if (once && (keepLast.isPresent() || kind.facts().isEmpty())) {
      problems.add(
          MappingProblem.of(
              "once",
              "once va avec les types par jour ou par personne, et sans keep_last",
              "once goes with kinds by day or person, and without keep_last"));
    }
    return problems;
  }

  static MappingProblem unknownColumn(ImportKind kind, String word) {
    return MappingProblem.of(
        "columns." + word,
        "« %s » n’est pas une colonne du type %s".formatted(word, kind.word()),
        "“%s” is not a column of the kind %s".formatted(word, kind.word()));
  }

  /** Rows replace one another by their identifier: a log can be kept by nothing else. */
  private static void checkKey(
      KeepLast last, Map<Column, Source> columns, List<MappingProblem> problems) {
    List<List<String>> key =
        columns.entrySet().stream()
            .filter(entry -> entry.getKey().word().equals("external_id"))
            .findFirst()
            .map(entry -> fields(entry.getValue()))
            .orElse(List.of());
    boolean same =
        key.size() == last.by().size()
            && key.stream().allMatch(names -> names.stream().anyMatch(last.by()::contains));
    if (!same) {
      problems.add(
          MappingProblem.of(
              "keep_last.by",
              "les lignes se remplacent par leur identifiant : indiquez ici les champs de external_id",
              "rows replace one another by their identifier: give the fields of external_id here"));
    }
  }

  private static List<List<String>> fields(Source source) {
    return switch (source) {
      case Source.Field field -> List.of(field.names());
      case Source.Joined joined ->
          joined.parts().stream().flatMap(part -> fields(part).stream()).toList();
      case Source.FirstOf first ->
          first.sources().isEmpty() ? List.of() : fields(first.sources().getFirst());
      case Source.Constant constant -> List.of();
      case Source.DateAndTime both -> List.of(both.date().names(), both.time().names());
      case Source.Cases cases -> List.of();
      case Source.After after -> List.of();
      case Source.MonthsBefore before -> List.of(before.months().names());
      case Source.WholeDay day -> List.of(day.from().names(), day.to().names());
      case Source.Assumed assumed -> List.of();
    };
  }

  private void check(Source source, CellType type) {
    switch (source) {
      case Source.Field field -> checkField(field, type);
      case Source.Constant constant -> checkValue(constant.value(), type);
      case Source.DateAndTime both -> {
        require(isMoment(type), "une date et une heure", "a date and a time");
        checkForm(both.date(), both.date().form() instanceof ValueForm.Dated);
        checkForm(both.time(), both.time().form() instanceof ValueForm.Lasting);
      }
      case Source.Cases cases -> {
        cases.cases().forEach(one -> check(one.then(), type));
        cases.otherwise().ifPresent(other -> check(other, type));
      }
      case Source.FirstOf first -> {
        require(!first.sources().isEmpty(), "une liste vide", "an empty list");
        first.sources().forEach(one -> check(one, type));
      }
      case Source.Joined joined -> {
        require(type instanceof CellType.Words, "des textes réunis", "joined texts");
        require(!joined.parts().isEmpty(), "une liste vide", "an empty list");
        CellType text = new CellType.Words(200, false);
        joined
            .parts()
            .forEach(
                part ->
                    check(part, part instanceof Source.DateAndTime ? new CellType.Moment() : text));
      }
      case Source.After after -> {
        require(isMoment(type), "un moment", "a moment");
        check(after.moment(), new CellType.Moment());
        check(after.duration(), new CellType.Seconds(366 * 10));
      }
      case Source.MonthsBefore before -> {
        require(type instanceof CellType.Day, "un jour", "a day");
        checkField(before.months(), new CellType.Whole(0, 12 * 200));
      }
      case Source.WholeDay whole -> {
        require(type instanceof CellType.Day, "un jour", "a day");
        checkField(whole.from(), new CellType.Moment());
        checkField(whole.to(), new CellType.Moment());
      }
      case Source.Assumed assumed ->
          require(
              column == ContactColumn.OPENED_AT,
              "une arrivée supposée (elle ne vaut que pour opened_at)",
              "an assumed arrival (it only goes with opened_at)");
    }
  }

  private void checkField(Source.Field field, CellType type) {
    boolean fits =
        switch (field.form()) {
          case ValueForm.AsWritten same -> true;
          case ValueForm.Lasting lasting -> type instanceof CellType.Seconds;
          case ValueForm.Dated dated -> isMoment(type) || type instanceof CellType.Day;
          case ValueForm.LeadingNumber number -> isNumber(type);
          case ValueForm.Until until -> type instanceof CellType.Words;
          case ValueForm.Plus plus -> type instanceof CellType.Whole;
        };
    require(fits, "cette forme de valeur", "this form of values");
    field.aliases().ours().values().forEach(value -> checkValue(value, type));
  }

  private void checkForm(Source.Field field, boolean allowed) {
    require(
        allowed || field.form() instanceof ValueForm.AsWritten,
        "cette forme de valeur",
        "this form of values");
  }

  private void checkValue(String value, CellType type) {
    if (!value.isEmpty() && !type.accepts(value)) {
      Text accepted = type.accepted();
      problem(
          "« %s » n’y va pas : écrivez %s".formatted(value, accepted.french()),
          "“%s” does not go there: write %s".formatted(value, accepted.english()));
    }
  }

  private void require(boolean holds, String french, String english) {
    if (!holds) {
      problem(
          "%s : cela ne donne pas %s".formatted(french, column.type().accepted().french()),
          "%s: that does not give %s".formatted(english, column.type().accepted().english()));
    }
  }

  private void problem(String french, String english) {
    MappingProblem told = MappingProblem.of("columns." + column.word(), french, english);
    @Nullable MappingProblem last = problems.isEmpty() ? null : problems.getLast();
    if (!told.equals(last)) {
      problems.add(told);
    }
  }

  private static boolean isMoment(CellType type) {
    return type instanceof CellType.Moment;
  }

  private static boolean isNumber(CellType type) {
    return type instanceof CellType.Whole
        || type instanceof CellType.Seconds
        || type instanceof CellType.Hundredths;
  }
}
