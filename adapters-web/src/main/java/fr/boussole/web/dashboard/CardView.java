package fr.boussole.web.dashboard;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * A card.
 *
 * @param shares parts of a whole, in place of the reading; empty on most cards
 * @param meaning what the KPI measures; empty where cards stand close together
 */
public record CardView(
    String name,
    String address,
    ReadingView reading,
    RawString spark,
    List<Share> shares,
    String meaning) {

  public CardView {
    shares = List.copyOf(shares);
  }

  /** A part of a whole: where it starts and how wide it is, of 1000. */
  public record Share(String name, String percent, int start, int width, int tone) {}
}
