package fr.boussole.application.values;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;

/** What can be done to the names of a dimension's values. Facts stay as the files tell them. */
public sealed interface ValueChange {

  Dimension dimension();

  /** The name that is changed. */
  String value();

  /** A value gets another name; files that use the old one still mean it. */
  record Rename(Dimension dimension, String value, String to) implements ValueChange {}

  /** The facts of a value become those of another. */
  record Merge(Dimension dimension, String value, String into) implements ValueChange {}

  /** A word, whether files use it already or not, means this value. */
  record Alias(Dimension dimension, String value, String alias) implements ValueChange {}

  /** A name that stands under another becomes a value of its own again. */
  record TakeOut(Dimension dimension, String value) implements ValueChange {}

  /** Whether contacts for this reason could be spared. */
  record Mark(String value, boolean avoidable) implements ValueChange {
    @Override
    public Dimension dimension() {
      return Dimension.REASON;
    }
  }

  /** The change in words. */
  default Text words() {
    return switch (this) {
      case Rename(Dimension on, String value, String to) ->
          new Text(
              "« %s » renommé « %s »".formatted(value, to),
              "“%s” renamed “%s”".formatted(value, to));
      case Merge(Dimension on, String value, String into) ->
          new Text(
              "« %s » réuni à « %s »".formatted(value, into),
              "“%s” merged into “%s”".formatted(value, into));
      case Alias(Dimension on, String value, String alias) ->
          new Text(
              "« %s » veut dire « %s »".formatted(alias, value),
              "“%s” means “%s”".formatted(alias, value));
      case TakeOut(Dimension on, String value) ->
          new Text("« %s » séparé".formatted(value), "“%s” taken out".formatted(value));
      case Mark(String value, boolean avoidable) ->
          avoidable
              ? new Text(
                  "« %s » marqué évitable".formatted(value),
                  "“%s” marked avoidable".formatted(value))
              : new Text(
                  "« %s » n’est plus marqué évitable".formatted(value),
                  "“%s” no longer marked avoidable".formatted(value));
    };
  }
}
