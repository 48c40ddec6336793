package fr.boussole.application.importing;

import fr.boussole.domain.kind.Field;
import fr.boussole.domain.kind.FieldType;
import fr.boussole.domain.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of a simple kind of facts.
 *
 * @param field what it tells; empty for the columns that kinds have in common: identifier, values
 *     of dimensions, source
 */
public record FactColumn(
    int ordinal,
    String word,
    boolean required,
    CellType type,
    Text description,
    List<String> examples,
    Optional<Field> field)
    implements Column {

  static FactColumn of(int ordinal, Field field) {
    return new FactColumn(
        ordinal,
        field.word(),
        field.isRequired(),
        type(field.type()),
        field.description(),
        field.examples(),
        Optional.of(field));
  }

  private static CellType type(FieldType type) {
    return switch (type) {
      case FieldType.Day() -> new CellType.Day();
      case FieldType.Moment() -> Types.MOMENT;
      case FieldType.Seconds(int maximumDays) -> new CellType.Seconds(maximumDays);
      case FieldType.Whole(int minimum, int maximum) -> new CellType.Whole(minimum, maximum);
      case FieldType.Money() -> new CellType.Hundredths(FieldType.Money.MOST_CENTS, true);
      case FieldType.Points() -> new CellType.Hundredths(FieldType.Points.MOST, false);
      case FieldType.YesNo() -> CellType.YES_NO;
      case FieldType.OneOf(List<FieldType.Word> words) -> new CellType.OneOf<>(choices(words));
      case FieldType.Name() -> Types.LINE;
    };
  }

  /** Each word means its place. */
  private static List<Choice<Integer>> choices(List<FieldType.Word> words) {
    List<Choice<Integer>> choices = new ArrayList<>();
    for (FieldType.Word word : words) {
      choices.add(new Choice<>(choices.size(), word.spellings()));
    }
    return choices;
  }
}
