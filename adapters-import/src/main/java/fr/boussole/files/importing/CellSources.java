package fr.boussole.files.importing;

import fr.boussole.application.mapping.Aliases;
import fr.boussole.domain.text.Text;
import fr.boussole.files.form.WordTable;
import fr.boussole.files.table.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The sources of cells that are more than a field as it is. */
final class CellSources {

  private CellSources() {}

  static int[] fields(List<CellSource> sources) {
    return sources.stream()
        .flatMapToInt(source -> IntStream.of(source.fields()))
        .distinct()
        .toArray();
  }

  /**
   * A field whose words or form are not ours.
   *
   * @param nulls words for no value
   * @param theirs words that stand for others
   * @param ours these others, each in the place of its word
   * @param accepted what may be written in the field, when it is not what our column takes
   */
  record FormedCell(
      int field,
      WordTable nulls,
      WordTable theirs,
      char[][] ours,
      Aliases.Otherwise otherwise,
      @Nullable CellForm form,
      @Nullable Text accepted)
      implements CellSource {
    @Override
    public void find(Row row, Slice into) {
      into.set(row, field);
      if (into.isBlank()) {
        return;
      }
      int alias = ours.length == 0 ? -1 : theirs.find(into.text, into.from, into.to);
      if (alias >= 0) {
        into.set(ours[alias], 0, ours[alias].length);
        return;
      }
      if (nulls.has(into.text, into.from, into.to)) {
        into.to = into.from;
        return;
      }
      switch (otherwise) {
        case KEEP -> {
          if (form != null) {
            form.apply(into);
          }
        }
        case BLANK -> into.to = into.from;
        case REJECT -> into.problem = RowProblems.NOT_AN_ALIAS;
      }
    }

    @Override
    public int[] fields() {
      return new int[] {field};
    }

    @Override
    public @Nullable Text accepted() {
      return accepted;
    }
  }

  /** The same in every row. */
  record ConstantCell(char[] value, boolean assumed) implements CellSource {
    @Override
    public void find(Row row, Slice into) {
      into.set(value, 0, value.length);
      into.assumed = assumed;
    }

    @Override
    public int[] fields() {
      return new int[0];
    }
  }

  record Case(RowTest when, CellSource then) {}

  /** The first case that holds. */
  record CasesCell(Case[] cases, CellSource otherwise) implements CellSource {
    @Override
    public void find(Row row, Slice into) {
      for (Case one : cases) {
        if (one.when().holds(row)) {
          one.then().find(row, into);
          return;
        }
      }
      otherwise.find(row, into);
    }

    @Override
    public int[] fields() {
      return IntStream.concat(
              Arrays.stream(cases)
                  .flatMapToInt(
                      one ->
                          IntStream.concat(
                              IntStream.of(one.when().fields()),
                              IntStream.of(one.then().fields()))),
              IntStream.of(otherwise.fields()))
          .distinct()
          .toArray();
    }
  }

  /** The first that has a value. */
  record FirstCell(List<CellSource> sources) implements CellSource {
    @Override
    public void find(Row row, Slice into) {
      for (int i = 0; i < sources.size(); i++) {
        into.clear();
        sources.get(i).find(row, into);
        if (!into.isBlank()) {
          return;
        }
      }
    }

    @Override
    public int[] fields() {
      return CellSources.fields(sources);
    }

    @Override
    public @Nullable Text accepted() {
      return sources.getFirst().accepted();
    }
  }
}
