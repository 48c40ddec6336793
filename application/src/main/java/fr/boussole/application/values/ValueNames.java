package fr.boussole.application.values;

import fr.boussole.domain.scope.Dimension;
import java.time.Instant;
import java.util.List;

/** The names of all dimensions' values, and how they came to be what they are. */
public interface ValueNames {

  ValueTree of(Dimension dimension);

  /**
   * Makes a change, and counts anew what depends on it, both or nothing: channels that are now of
   * another kind, repeats among reasons that are now the same. Waits for imports under way.
   *
   * @throws ValueRefused when it can no longer be made
   */
  void apply(ValueChange change, String by, Instant at);

  /** The changes made, the last one first. */
  List<Made> made(int most);

  /** A change that was made, by whom and when. */
  record Made(ValueChange change, String by, Instant at) {}
}
