package fr.boussole.application.mapping;

import java.util.List;

/**
 * Of the rows of one thing, the last counts: such a file is a log.
 *
 * @param by the fields that tell rows of one thing: those that its identifier is made of
 * @param order the field by which rows follow one another, a moment or a number
 */
public record KeepLast(List<String> by, String order) {
  public KeepLast {
    by = List.copyOf(by);
  }
}
