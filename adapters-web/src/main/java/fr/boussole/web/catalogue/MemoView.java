package fr.boussole.web.catalogue;

import java.util.List;

/**
 * The catalogue to print.
 *
 * @param subtitle what is in it, in words
 * @param date of which day it is, in words
 * @param directions how a movement is to be taken, each with its sign
 */
public record MemoView(
    String subtitle,
    String date,
    List<DirectionView> directions,
    List<CatalogueView.FamilyView> families,
    List<CatalogueView.SourceView> sources) {

  public MemoView {
    directions = List.copyOf(directions);
    families = List.copyOf(families);
    sources = List.copyOf(sources);
  }

  /** A direction and what it says. */
  public record DirectionView(String word, String label) {}
}
