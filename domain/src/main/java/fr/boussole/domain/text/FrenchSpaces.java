package fr.boussole.domain.text;

import java.util.regex.Pattern;

/** Puts the no-break spaces of French typography where an author typed plain ones. */
final class FrenchSpaces {

  private static final String WIDE = "\u00a0";
  private static final String NARROW = "\u202f";

  private static final Pattern BEFORE_WIDE = Pattern.compile(" (?=[:»])|(?<=«) ");
  private static final Pattern BEFORE_NARROW =
      Pattern.compile(" (?=[;!?%])|(?<=\\d) (?=\\d{3}(?!\\d))");
  private static final Pattern BEFORE_UNIT =
      Pattern.compile("(?<=\\d) (?=(?:h|min|s|j|€)(?!\\p{L}))");

  private FrenchSpaces() {}

  static String bind(String french) {
    if (french.indexOf(' ') < 0) {
      return french;
    }
    String bound = BEFORE_WIDE.matcher(french).replaceAll(WIDE);
    bound = BEFORE_NARROW.matcher(bound).replaceAll(NARROW);
    return BEFORE_UNIT.matcher(bound).replaceAll(WIDE);
  }
}
