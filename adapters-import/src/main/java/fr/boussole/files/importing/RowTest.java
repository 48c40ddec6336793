package fr.boussole.files.importing;

import fr.boussole.application.mapping.When;
import fr.boussole.application.mapping.When.Check;
import fr.boussole.files.form.NumberText;
import fr.boussole.files.form.WordTable;
import fr.boussole.files.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Whether something holds of a row. */
final class RowTest {

  /** Asks one field. */
  private record Asked(int field, Check check, WordTable words) {}

  private final List<Asked> all = new ArrayList<>();
  private final WordTable nulls;
  private final NumberText number;
  private final Slice cell = new Slice();

  /**
   * @param field where a field of these names is; -1 when the file lacks it
   */
  RowTest(When when, ToIntFunction<List<String>> field, WordTable nulls, char decimal) {
    this.nulls = nulls;
    this.number = new NumberText(decimal);
    for (When.Test test : when.all()) {
      all.add(new Asked(field.applyAsInt(test.names()), test.check(), words(test.check())));
    }
  }

  boolean holds(Row row) {
    for (int i = 0; i < all.size(); i++) {
      if (!holds(all.get(i), row)) {
        return false;
      }
    }
    return true;
  }

  int[] fields() {
    return all.stream().mapToInt(Asked::field).filter(field -> field >= 0).distinct().toArray();
  }

  private boolean holds(Asked asked, Row row) {
    cell.set(row, asked.field());
    boolean filled = !cell.isBlank() && !nulls.has(cell.text, cell.from, cell.to);
    return switch (asked.check()) {
      case Check.Is is -> filled && asked.words().has(cell.text, cell.from, cell.to);
      case Check.IsNot not -> !filled || !asked.words().has(cell.text, cell.from, cell.to);
      case Check.Begins begins -> filled && asked.words().isBegunBy(cell.text, cell.from, cell.to);
      case Check.Above(long bound) ->
          filled && number.read(cell.text, cell.from, cell.to) && number.value() > bound;
      case Check.Filled() -> filled;
      case Check.Blank() -> !filled;
    };
  }

  private static WordTable words(Check check) {
    return new WordTable(
        switch (check) {
          case Check.Is(List<String> words) -> words;
          case Check.IsNot(List<String> words) -> words;
          case Check.Begins(List<String> starts) -> starts;
          case Check.Above above -> List.of();
          case Check.Filled filled -> List.of();
          case Check.Blank blank -> List.of();
        });
  }
}
