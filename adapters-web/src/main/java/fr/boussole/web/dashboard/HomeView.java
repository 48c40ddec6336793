package fr.boussole.web.dashboard;

import java.util.List;

/**
 * The home page.
 *
 * @param period the days, in words
 * @param compared what they are compared with, in words
 * @param late since when there is no data, in words; empty when data is fresh
 * @param empty whether nothing was ever imported
 * @param loading that an import is running, in words; empty when none is
 * @param standing what stands out, best known first
 */
public record HomeView(
    ScopeForm form,
    String period,
    String compared,
    String late,
    boolean empty,
    String loading,
    List<Group> standing,
    List<StageView> stages) {

  public HomeView {
    standing = List.copyOf(standing);
    stages = List.copyOf(stages);
  }

  /** KPIs that moved the same way; only the groups worth a look name them. */
  public record Group(String shape, int count, String name, List<Link> kpis) {
    public Group {
      kpis = List.copyOf(kpis);
    }
  }

  public record Link(String name, String address) {}

  /** A stage of the flow and its cards; {@code narrow} for one column of them. */
  public record StageView(
      String word, String name, String meaning, boolean narrow, List<CardView> cards) {
    public StageView {
      cards = List.copyOf(cards);
    }
  }
}
