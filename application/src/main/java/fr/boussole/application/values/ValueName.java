package fr.boussole.application.values;

import java.util.Optional;

/**
 * A name that facts carry on a dimension, or may come to carry.
 *
 * @param under the name whose facts these are, too; empty when it is shown itself
 * @param avoidable of a reason: whether the contacts it leads to could be spared; what counts is
 *     the mark of the name that is shown
 * @param met whether a file has brought it; false for one that was only typed in
 */
public record ValueName(String name, Optional<String> under, boolean avoidable, boolean met) {

  ValueName under(Optional<String> other) {
    return new ValueName(name, other, avoidable, met);
  }

  ValueName spelt(String otherwise) {
    return new ValueName(otherwise, under, avoidable, met);
  }

  ValueName marked(boolean asAvoidable) {
    return new ValueName(name, under, asAvoidable, met);
  }
}
