package fr.boussole.web.dashboard;

import java.util.List;

/**
 * A page of cards about one thing: a kind of channel, or a family of the catalogue.
 *
 * @param title what the pages beside it have in common
 * @param tabs the pages beside it, itself included
 * @param name what it is about
 * @param lead what it is about, in a sentence; empty when the name says it
 * @param period the days, in words
 * @param compared what they are compared with, in words
 * @param note which facts the figures are of, where that needs saying
 */
public record BoardView(
    ScopeForm form,
    String title,
    List<KpiView.Tab> tabs,
    String name,
    String lead,
    String period,
    String compared,
    String note,
    List<CardView> cards) {

  public BoardView {
    tabs = List.copyOf(tabs);
    cards = List.copyOf(cards);
  }
}
