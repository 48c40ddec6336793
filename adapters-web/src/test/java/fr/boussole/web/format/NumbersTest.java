package fr.boussole.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  private final Numbers french = new Numbers(Locale.FRANCE);
  private final Numbers english = new Numbers(Locale.UK);

  @Test
  void thousandsArePartedAsTheLanguageDoes() {
    assertThat(french.whole(1_234_567)).isEqualTo("1\u202f234\u202f567");
    assertThat(english.whole(1_234_567)).isEqualTo("1,234,567");
    assertThat(french.whole(-12_345)).isEqualTo("\u221212\u202f345");
  }

  @Test
  void percentagesKeepTheirDecimals() {
    assertThat(french.percent(84.34, 1)).isEqualTo("84,3\u202f%");
    assertThat(french.percent(84.34, 2)).isEqualTo("84,34\u202f%");
    assertThat(french.percent(80, 1)).isEqualTo("80,0\u202f%");
    assertThat(english.percent(84.36, 1)).isEqualTo("84.4%");
  }

  @Test
  void signsAreShownExceptForZero() {
    assertThat(french.signed(35, 0)).isEqualTo("+35");
    assertThat(french.signed(-3.14, 1)).isEqualTo("\u22123,1");
    assertThat(french.signed(-0.04, 1)).isEqualTo("0,0");
    assertThat(french.signed(0.04, 1)).isEqualTo("0,0");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s, 0 s",
    "4.2, '4,2 s', 4.2 s",
    "30, 30 s, 30 s",
    "59.4, 59 s, 59 s",
    "59.6, 1 min 00 s, 1 min 00 s",
    "125, 2 min 05 s, 2 min 05 s",
    "3599.6, 1 h 00 min, 1 h 00 min",
    "3840, 1 h 04 min, 1 h 04 min",
    "86399, 1 j 0 h, 1 d 0 h",
    "273600, 3 j 4 h, 3 d 4 h",
    "-14, −14 s, −14 s",
    "-7800, −2 h 10 min, −2 h 10 min",
    "9.96, 10 s, 10 s",
  })
  void durationsAreWrittenInTheirTwoLargestUnits(
      double seconds, String inFrench, String inEnglish) {
    assertThat(new Durations(french).of(seconds).replace('\u00a0', ' ')).isEqualTo(inFrench);
    assertThat(new Durations(english).of(seconds).replace('\u00a0', ' ')).isEqualTo(inEnglish);
  }

  @Test
  void differencesOfDurationsHaveASign() {
    assertThat(new Durations(french).signed(11)).isEqualTo("+11\u00a0s");
    assertThat(new Durations(french).signed(-0.01)).isEqualTo("0\u00a0s");
  }

  @Test
  void moneyIsWrittenAsItIsInItsCountry() {
    assertThat(french.euros(4, false)).isEqualTo("4,00\u00a0€");
    assertThat(english.euros(4, false)).isEqualTo("€4.00");
    assertThat(french.euros(-48_000.5, true)).isEqualTo("−48\u202f000,50\u00a0€");
    assertThat(english.euros(-48_000.5, true)).isEqualTo("−€48,000.50");
    assertThat(english.euros(18_000, true)).isEqualTo("+€18,000.00");
  }
}
