package fr.boussole.web.dashboard;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * The page of reasons for contact.
 *
 * @param within the reason whose sub-reasons are told apart; empty when reasons are
 * @param upAddress the page with all reasons; empty when it is this one
 * @param vital how few reasons make most contacts, in a sentence
 * @param share the share of avoidable contacts, with the address of its page
 */
public record ReasonsView(
    ScopeForm form,
    String period,
    String compared,
    String within,
    String upAddress,
    String vital,
    CardView share,
    List<Row> rows,
    List<String> channels,
    List<ByChannel> byChannel) {

  public ReasonsView {
    rows = List.copyOf(rows);
    channels = List.copyOf(channels);
    byChannel = List.copyOf(byChannel);
  }

  /**
   * A reason, from the largest to the smallest.
   *
   * @param address the KPI page of its contacts
   * @param detailAddress its sub-reasons; empty where there are none to tell apart
   * @param width of its bar, on a scale of 1000
   * @param from where the line of the sum of shares comes from, on a scale of 1000
   * @param to where it goes
   */
  public record Row(
      String name,
      String address,
      String detailAddress,
      boolean avoidable,
      int width,
      int from,
      int to,
      String contacts,
      String share,
      String together,
      ReadingView reading,
      RawString spark) {}

  /** A reason's contacts on each channel. */
  public record ByChannel(String name, List<Cell> cells) {
    public ByChannel {
      cells = List.copyOf(cells);
    }
  }

  /** A count that leads to its page; the address is empty when there is nothing. */
  public record Cell(String count, String address) {}
}
