package fr.boussole.domain.kind;

import fr.boussole.domain.text.Text;
import java.util.function.Predicate;

/**
 * What must hold between the fields of a row; a row that breaks it is rejected. A limit says
 * nothing of rows that do not tell all of its fields.
 *
 * @param told the field that the user is pointed to
 * @param problem what is wrong, and what to do
 */
public record Limit(Field told, Text problem, Predicate<Values> allows) {

  /** Amounts of the same sort: the one is never more than the other. */
  static Limit atMost(Field part, Field whole) {
    return new Limit(
        part,
        new Text(
            "plus que %s : corrigez l’une des deux colonnes".formatted(whole.word()),
            "more than %s: correct one of the two columns".formatted(whole.word())),
        row -> !row.knows(part) || !row.knows(whole) || row.get(part) <= row.get(whole));
  }

  /** Days: the one is never before the other. */
  static Limit notBefore(Field later, Field earlier) {
    return new Limit(
        later,
        new Text(
            "avant %s : corrigez l’une des deux dates".formatted(earlier.word()),
            "before %s: correct one of the two dates".formatted(earlier.word())),
        row -> !row.knows(later) || !row.knows(earlier) || row.get(later) >= row.get(earlier));
  }
}
