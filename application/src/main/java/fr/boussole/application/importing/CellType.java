package fr.boussole.application.importing;

import fr.boussole.domain.fact.Direction;
import fr.boussole.domain.fact.Escalation;
import fr.boussole.domain.fact.Exposure;
import fr.boussole.domain.fact.SurveyKind;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the cells of a column may hold; blank cells are unknown values whatever the type. */
public sealed interface CellType {

  OneOf<Direction> DIRECTION =
      new OneOf<>(
          List.of(
              Choice.of(Direction.INBOUND, "inbound", "in", "entrant"),
              Choice.of(Direction.OUTBOUND, "outbound", "out", "sortant")));

  OneOf<Escalation> ESCALATION =
      new OneOf<>(
          List.of(
              Choice.of(Escalation.NONE, "none", "aucune"),
              Choice.of(Escalation.NORMAL, "normal", "normale"),
              Choice.of(Escalation.ENDURED, "endured", "subie")));

  OneOf<Exposure> EXPOSURE =
      new OneOf<>(
          List.of(
              Choice.of(Exposure.PUBLIC, "public"),
              Choice.of(Exposure.MOVED, "moved", "basculé"),
              Choice.of(Exposure.PRIVATE, "private", "privé")));

  OneOf<Boolean> YES_NO =
      new OneOf<>(
          List.of(
              Choice.of(true, "true", "yes", "oui", "1", "y"),
              Choice.of(false, "false", "no", "non", "0", "n")));

  OneOf<SurveyKind> SURVEY_KIND =
      new OneOf<>(
          List.of(
              Choice.of(SurveyKind.CSAT, "CSAT"),
              Choice.of(SurveyKind.NPS, "NPS"),
              Choice.of(SurveyKind.CES, "CES")));

  /** What to write in such a cell, to complete “write …”. */
  Text accepted();

  /** Whether this text, which is not blank, can be in such a cell. */
  default boolean accepts(String value) {
    return CellValues.accepts(this, value);
  }

  /**
   * Text, stripped.
   *
   * @param maximumLength longest text, in characters
   * @param lines whether it may run over several lines; other control characters are never taken
   */
  record Words(int maximumLength, boolean lines) implements CellType {
    @Override
    public Text accepted() {
      String length = String.format(Locale.ENGLISH, "%,d", maximumLength);
      return new Text(
          "un texte de " + length.replace(',', '\u202f') + " caractères au plus",
          "a text of at most " + length + " characters");
    }
  }

  /** An instant: ISO 8601 with an offset, or a local time in the organisation's zone. */
  record Moment() implements CellType {
    /** First and last year that a time may lie in. */
    public static final int FIRST_YEAR = 1990;

    public static final int LAST_YEAR = 2100;

    @Override
    public Text accepted() {
      return new Text(
          "2026-02-28T14:05:00 ou 2026-02-28 14:05 (heure de l’organisation), ou"
              + " 2026-02-28T14:05:00+01:00, ou …Z",
          "2026-02-28T14:05:00 or 2026-02-28 14:05 (the organisation's time), or"
              + " 2026-02-28T14:05:00+01:00, or …Z");
    }
  }

  /** A calendar day, in the years of {@link Moment}. */
  record Day() implements CellType {
    @Override
    public Text accepted() {
      return new Text("une date comme 2026-02-28", "a date like 2026-02-28");
    }
  }

  /**
   * A number from 0 with at most two decimals.
   *
   * @param maximum largest number, times 100
   * @param money whether it is an amount of money, in euros
   */
  record Hundredths(long maximum, boolean money) implements CellType {
    @Override
    public Text accepted() {
      String most = String.format(Locale.ENGLISH, "%,d", maximum / 100);
      return new Text(
          "%s de 0 à %s, deux décimales au plus, par exemple 12,50"
              .formatted(money ? "un montant en euros" : "un nombre", most.replace(',', '\u202f')),
          "%s from 0 to %s, with at most two decimals, for example 12.50"
              .formatted(money ? "an amount in euros" : "a number", most));
    }
  }

  /**
   * A duration in seconds; decimals are rounded to the nearest second, halves up.
   *
   * @param maximumDays longest duration
   */
  record Seconds(int maximumDays) implements CellType {
    public int maximum() {
      return maximumDays * 86_400;
    }

    @Override
    public Text accepted() {
      return new Text(
          "un nombre de secondes, de 0 à %d jours, par exemple 125".formatted(maximumDays),
          "a number of seconds, from 0 to %d days, for example 125".formatted(maximumDays));
    }
  }

  /** A whole number, both bounds included. */
  record Whole(int minimum, int maximum) implements CellType {
    @Override
    public Text accepted() {
      return new Text(
          "un nombre entier de %d à %d".formatted(minimum, maximum),
          "a whole number from %d to %d".formatted(minimum, maximum));
    }
  }

  /** One of a closed list. */
  record OneOf<T>(List<Choice<T>> choices) implements CellType {
    public OneOf {
      choices = List.copyOf(choices);
    }

    @Override
    public Text accepted() {
      return new Text("un mot parmi " + said(), "one of " + said());
    }

    private String said() {
      return choices.stream().map(OneOf::said).collect(Collectors.joining(", "));
    }

    private static String said(Choice<?> choice) {
      String others = String.join(", ", choice.words().subList(1, choice.words().size()));
      return choice.words().getFirst() + (others.isEmpty() ? "" : " (" + others + ")");
    }
  }
}
