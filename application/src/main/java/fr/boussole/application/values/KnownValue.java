package fr.boussole.application.values;

import java.util.List;

/**
 * A value as it is shown.
 *
 * @param others the other names that mean it, each with the one it stands under
 * @param contacts how many contacts it has had in the last {@link ManageValues#COUNTED_DAYS} days
 *     with data, as far as the viewer sees them
 */
public record KnownValue(ValueName name, List<ValueName> others, long contacts) {

  public KnownValue {
    others = List.copyOf(others);
  }
}
