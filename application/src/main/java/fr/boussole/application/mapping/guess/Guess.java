package fr.boussole.application.mapping.guess;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Choice;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.application.mapping.Aliases;
import fr.boussole.application.mapping.DatePattern;
import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.application.mapping.Source;
import fr.boussole.application.mapping.ValueForm;
import fr.boussole.domain.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the columns of a kind seem to be in a file.
 *
 * @param columns those that were found, in the order of the template
 */
public record Guess(Map<Column, Found> columns) {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
  private static final Pattern CLOCK = Pattern.compile("-?\\d{1,4}:\\d{2}(:\\d{2}([.,]\\d+)?)?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(\\d+ ?(h|min|mn|m|s|sec|hours?|minutes?|seconds?|heures?|secondes?)\\.? ?)+\\d*");

  /** Share of values that must suit a column. */
  private static final double MOST = 0.9;

  /**
   * One column.
   *
   * @param why what speaks for it
   * @param doubt what somebody must decide: dates that can be read in two ways
   */
  public record Found(Source.Field source, Text why, Optional<Doubt> doubt) {}

  /** Two patterns under which all dates of a field can be read. */
  public record Doubt(String pattern, String other) {}

  /** Where this column seems to be. */
  public Optional<Found> on(Column column) {
    return Optional.ofNullable(columns.get(column));
  }

  private record Match(int field, String name, int place) {}

  /** Finds the columns of a kind; each field serves one column at most. */
  public static Guess of(ImportKind kind, Sample sample) {
    Map<Column, Found> found = new LinkedHashMap<>();
    Set<Integer> taken = new HashSet<>();
    List<String> plain = sample.names().stream().map(Fingerprint::plain).toList();
    List<Column> columns = Template.of(kind).columns();
    // The likeliest names of all columns first: "type" is a reason only where nothing is called so.
    for (int place = 0; place < 20; place++) {
      for (Column column : columns) {
        List<String> names = ColumnNames.of(column);
        if (found.containsKey(column) || place >= names.size()) {
          continue;
        }
        int field = plain.indexOf(names.get(place));
        if (field >= 0 && !taken.contains(field)) {
          found(column, new Match(field, sample.names().get(field), place), sample)
              .ifPresent(
                  one -> {
                    found.put(column, one);
                    taken.add(field);
                  });
        }
      }
    }
    byContent(columns, sample, found, taken);
    Map<Column, Found> ordered = new LinkedHashMap<>();
    columns.stream().filter(found::containsKey).forEach(each -> ordered.put(each, found.get(each)));
    return new Guess(ordered);
  }

  /** A required moment or identifier that no name tells: the only field that can be it. */
  private static void byContent(
      List<Column> columns, Sample sample, Map<Column, Found> found, Set<Integer> taken) {
    for (Column column : columns) {
      if (!column.required() || found.containsKey(column)) {
        continue;
      }
      List<Integer> suiting = new ArrayList<>();
      for (int field = 0; field < sample.names().size(); field++) {
        if (!taken.contains(field) && suitsAlone(column, sample.values(field))) {
          suiting.add(field);
        }
      }
      if (!suiting.isEmpty() && (suiting.size() == 1 || column.word().equals("external_id"))) {
        int field = suiting.getFirst();
        form(column, sample.values(field))
            .ifPresent(
                one -> {
                  found.put(column, found(sample.names().get(field), one, BY_CONTENT));
                  taken.add(field);
                });
      }
    }
  }

  private static final Text BY_CONTENT = new Text("d’après le contenu", "by its content");

  private static boolean suitsAlone(Column column, List<String> values) {
    if (column.word().equals("external_id")) {
      return !values.isEmpty()
          && new HashSet<>(values).size() == values.size()
          && DateGuess.of(values).isEmpty()
          && values.stream().allMatch(value -> value.length() <= 64);
    }
    return (column.type() instanceof CellType.Moment || column.type() instanceof CellType.Day)
        && DateGuess.of(values).isPresent();
  }

  private static Optional<Found> found(Column column, Match match, Sample sample) {
    boolean own = match.place() == 0;
    Text why =
        own
            ? new Text("même nom", "same name")
            : new Text(
                "« %s » veut souvent dire cela".formatted(match.name()),
                "“%s” often means this".formatted(match.name()));
    List<String> values = sample.values(match.field());
    if (values.isEmpty()) {
      return Optional.of(
          found(match.name(), new Form(ValueForm.AS_WRITTEN, Optional.empty()), why));
    }
    return form(column, values).map(form -> found(match.name(), form, why));
  }

  private static Found found(String name, Form form, Text why) {
    return new Found(new Source.Field(List.of(name), form.form(), Aliases.NONE), why, form.doubt());
  }

  private record Form(ValueForm form, Optional<Doubt> doubt) {
    static Optional<Form> plain(boolean suits) {
      return suits
          ? Optional.of(new Form(ValueForm.AS_WRITTEN, Optional.empty()))
          : Optional.empty();
    }
  }

  /** How the values are to be read for the column; empty when they cannot be. */
  private static Optional<Form> form(Column column, List<String> values) {
    return switch (column.type()) {
      case CellType.Words(int most, boolean lines) ->
          Form.plain(values.stream().allMatch(value -> value.length() <= most));
      case CellType.Moment() -> dated(values);
      case CellType.Day() -> dated(values);
      case CellType.Seconds seconds -> lasting(values);
      case CellType.Whole whole -> Form.plain(share(values, NUMBER) >= MOST);
      case CellType.Hundredths hundredths -> Form.plain(share(values, NUMBER) >= MOST);
      case CellType.OneOf<?> oneOf ->
          Form.plain(
              values.stream().filter(value -> isOneOf(oneOf, value)).count()
                  >= MOST * values.size());
    };
  }

  private static boolean isOneOf(CellType.OneOf<?> type, String value) {
    for (Choice<?> choice : type.choices()) {
      if (choice.words().stream().anyMatch(value::equalsIgnoreCase)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Form> dated(List<String> values) {
    return DateGuess.of(values)
        .map(
            guess ->
                guess
                    .pattern()
                    .map(
                        pattern ->
                            new Form(
                                new ValueForm.Dated(
                                    List.of(DatePattern.of(pattern)), Optional.empty()),
                                guess.other().map(other -> new Doubt(pattern, other))))
                    .orElse(new Form(ValueForm.AS_WRITTEN, Optional.empty())));
  }

  private static Optional<Form> lasting(List<String> values) {
    if (share(values, NUMBER) >= MOST) {
      return Optional.of(new Form(ValueForm.AS_WRITTEN, Optional.empty()));
    }
    ValueForm.Duration written =
        share(values, CLOCK) >= MOST
            ? ValueForm.Duration.HMS
            : share(values, WORDS) >= MOST ? ValueForm.Duration.WORDS : null;
    return written == null
        ? Optional.empty()
        : Optional.of(new Form(new ValueForm.Lasting(written), Optional.empty()));
  }

  private static double share(List<String> values, Pattern pattern) {
    return (double) values.stream().filter(value -> pattern.matcher(value).matches()).count()
        / values.size();
  }
}
