package fr.boussole.web.catalogue;

import java.util.List;

/**
 * The catalogue, or the part of it that a search finds.
 *
 * @param query what was searched for; empty for everything
 * @param found how many KPIs are shown, in words
 * @param families those with a KPI to show
 */
public record CatalogueView(
    String query, String found, List<FamilyView> families, List<SourceView> sources) {

  public CatalogueView {
    families = List.copyOf(families);
    sources = List.copyOf(sources);
  }

  /** A family; {@code word} names it in addresses, {@code letter} numbers its KPIs. */
  public record FamilyView(
      String word, String letter, String name, String question, List<Entry> entries) {
    public FamilyView {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A KPI.
   *
   * @param number its place, such as {@code A3}
   * @param ripe when a day's figure is final, in words; empty when at once
   */
  public record Entry(
      String code,
      String number,
      String name,
      String definition,
      String calculation,
      Facts facts,
      String ripe,
      Example example,
      String goodUse,
      String misreading,
      List<Companion> companions,
      List<String> sources) {
    public Entry {
      companions = List.copyOf(companions);
      sources = List.copyOf(sources);
    }
  }

  /** What kind of figure it is; {@code direction} is the word behind {@code better}. */
  public record Facts(
      String unit, String direction, String better, String stage, String eventDay) {}

  /**
   * A worked example.
   *
   * @param numbers the calculation with its result
   * @param remarks what else to know of the result; empty when nothing
   */
  public record Example(String story, String numbers, List<String> remarks, boolean ours) {
    public Example {
      remarks = List.copyOf(remarks);
    }
  }

  /** A KPI to read beside another. */
  public record Companion(String code, String number, String name) {}

  /** Where definitions come from. */
  public record SourceView(String code, String title) {}
}
