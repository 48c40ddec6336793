package fr.boussole.web.format;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers: {@code 12 345} and {@code 84,3 %} in French, {@code 12,345} and {@code 84.3%} else. */
public final class Numbers {

  /** Between digits of French thousands, and before a French per cent sign. */
  static final char NARROW_SPACE = '\u202f';

  private static final char NO_BREAK_SPACE = '\u00a0';

  /** The true minus sign, as wide as a plus sign. */
  static final char MINUS = '\u2212';

  private final boolean french;
  private final DecimalFormatSymbols symbols;

  public Numbers(Locale locale) {
    french = Locale.FRENCH.getLanguage().equals(locale.getLanguage());
    symbols = DecimalFormatSymbols.getInstance(french ? Locale.FRENCH : Locale.ENGLISH);
    symbols.setGroupingSeparator(french ? NARROW_SPACE : ',');
    symbols.setMinusSign(MINUS);
  }

  /** A whole number: {@code 12 345}. */
  public String whole(long number) {
    return fixed(number, 0);
  }

  /** A number with this many decimals, halves away from zero; never a negative zero. */
  public String fixed(double number, int decimals) {
    DecimalFormat format =
        new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(number);
    return text.chars().anyMatch(c -> c >= '1' && c <= '9')
        ? text
        : text.replace(String.valueOf(MINUS), "");
  }

  /** A number with its sign, {@code +35}; zero has none. */
  public String signed(double number, int decimals) {
    String text = fixed(number, decimals);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero || number < 0 ? text : "+" + text;
  }

  /** A percentage given as 84.3: {@code 84,3 %}. */
  public String percent(double percent, int decimals) {
    return fixed(percent, decimals) + percentSign();
  }

  /** Money: {@code 4,00 €} in French, {@code €4.00} else. */
  public String euros(double amount, boolean signed) {
    String number = signed ? signed(amount, 2) : fixed(amount, 2);
    if (french) {
      return number + NO_BREAK_SPACE + "€";
    }
    boolean hasSign = number.charAt(0) == MINUS || number.charAt(0) == '+';
    return hasSign ? number.charAt(0) + "€" + number.substring(1) : "€" + number;
  }

  String percentSign() {
    return french ? NARROW_SPACE + "%" : "%";
  }

  boolean isFrench() {
    return french;
  }
}
