package fr.boussole.domain.kind;

import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.util.Optional;

/**
 * What rows tell either by one dimension or by another: where both are done, it counts twice. No
 * row is wrong by itself, so that it can only be pointed out.
 *
 * @param counted what is told
 * @param warning what to say of it; {@code %d} stands for how often it was seen
 */
public record TwoWays(Field counted, Dimension one, Dimension other, Text warning) {

  /** Which of the two a row is told by. */
  public enum Way {
    ONE,
    OTHER
  }

  /** The row's way; empty when it does not tell {@link #counted}, or by both or neither. */
  public Optional<Way> of(Labels labels, Values row) {
    boolean byOne = labels.on(one).isPresent();
    if (!row.knows(counted) || byOne == labels.on(other).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(byOne ? Way.ONE : Way.OTHER);
  }
}
