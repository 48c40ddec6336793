package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;

/** Which way is better. */
public enum Direction {
  UP("plus haut, c’est mieux", "higher is better"),
  DOWN("plus bas, c’est mieux", "lower is better"),
  /** A band is best: too high and too low both hurt. */
  BAND("ni trop haut ni trop bas", "neither too high nor too low"),
  NEUTRAL("ni bon ni mauvais en soi", "neither good nor bad in itself");

  private final Text label;

  Direction(String french, String english) {
    this.label = new Text(french, english);
  }

  public Text label() {
    return label;
  }
}
