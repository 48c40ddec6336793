package fr.boussole.domain.scope;

import static fr.boussole.domain.scope.Dimension.CHANNEL;
import static fr.boussole.domain.scope.Dimension.PRIORITY;
import static fr.boussole.domain.scope.Dimension.REASON;

import fr.boussole.domain.text.Text;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an organisation rules about how its contacts are counted. */
public enum RuleKind {
  SERVICE_THRESHOLD(
      Measured.SECONDS,
      0,
      Limits.LONGEST_DELAY,
      new Text("Seuil de réponse", "Answer threshold"),
      CHANNEL),
  /** Abandons after so many seconds or sooner are left out of the service level; 0 for none. */
  SHORT_ABANDON(
      Measured.SECONDS,
      0,
      3_600,
      new Text("Abandons courts écartés", "Short abandons left out"),
      CHANNEL),
  /** Whether abandoned contacts are in the service level's denominator at all. */
  ABANDONS_COUNTED(
      Measured.YES_NO, 0, 1, new Text("Abandons comptés", "Abandons counted"), CHANNEL),
  REPEAT_WINDOW(
      Measured.DAYS,
      1,
      Rules.WIDEST_REPEAT_WINDOW_DAYS,
      new Text("Fenêtre de réitération", "Repeat window"),
      REASON),
  ONCE_AND_DONE_WINDOW(
      Measured.DAYS,
      1,
      Rules.WIDEST_REPEAT_WINDOW_DAYS,
      new Text("Fenêtre Once and Done", "Once-and-done window"),
      REASON),
  RESOLUTION_DELAY(
      Measured.SECONDS,
      60,
      Limits.LONGEST_DELAY,
      new Text("Délai de résolution", "Resolution delay"),
      CHANNEL,
      REASON),
  SLA_RESPONSE(
      Measured.SECONDS,
      1,
      Limits.LONGEST_DELAY,
      new Text("SLA : délai de réponse", "SLA: response delay"),
      CHANNEL,
      REASON,
      PRIORITY),
  SLA_RESOLUTION(
      Measured.SECONDS,
      60,
      Limits.LONGEST_DELAY,
      new Text("SLA : délai de résolution", "SLA: resolution delay"),
      CHANNEL,
      REASON,
      PRIORITY);

  /** What the number of a rule means. */
  public enum Measured {
    SECONDS,
    DAYS,
    /** 1 for yes, 0 for no. */
    YES_NO
  }

  /** Bounds that several kinds share; they are read before the kinds exist. */
  private static final class Limits {
    /** 90 days: no verdict on a contact comes later after its arrival. */
    static final int LONGEST_DELAY = 90 * 86_400;
  }

  private final Measured measured;
  private final int least;
  private final int most;
  private final Text label;
  private final Set<Dimension> dimensions;

  RuleKind(Measured measured, int least, int most, Text label, Dimension... dimensions) {
    this.measured = measured;
    this.least = least;
    this.most = most;
    this.label = label;
    this.dimensions = EnumSet.copyOf(Arrays.asList(dimensions));
  }

  public Measured measured() {
    return measured;
  }

  public int least() {
    return least;
  }

  public int most() {
    return most;
  }

  public boolean allows(int value) {
    return value >= least && value <= most;
  }

  /** What such a rule is called. */
  public Text label() {
    return label;
  }

  /** The dimensions whose values may be ruled apart. */
  public Set<Dimension> dimensions() {
    return EnumSet.copyOf(dimensions);
  }

  /** Whether it sets when a verdict on a contact falls that its delay runs out on. */
  public boolean isDelay() {
    return switch (this) {
      case RESOLUTION_DELAY, SLA_RESPONSE, SLA_RESOLUTION -> true;
      case SERVICE_THRESHOLD,
          SHORT_ABANDON,
          ABANDONS_COUNTED,
          REPEAT_WINDOW,
          ONCE_AND_DONE_WINDOW ->
          false;
    };
  }

  /** The lower-case word used in the API and in forms. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this word; empty when there is none. */
  public static Optional<RuleKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
