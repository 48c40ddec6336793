package fr.boussole.files.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comma or point in a number means. */
class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          . | 1,234       | 1234
          . | 1,234,567.8 | 1234567.8
          , | 1.234       | 1234
          , | 1.234,5     | 1234.5
          , | 1 234,5     | 1234.5
          . | -1,234      | -1234
          """)
  void theMarkThatIsSaidLeavesTheOtherToThousands(char decimal, String text, double value) {
    NumberText number = new NumberText(decimal);
    assertThat(number.read(text.toCharArray(), 0, text.length())).isTrue();
    assertThat(number.value()).isEqualTo(value);
    assertThat(number.isDoubtful()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,23", "1,2345", ",123", "1.5,123", "1,234,5", "12,"})
  void aMarkOfThousandsIsBeforeThreeDigits(String text) {
    assertThat(new NumberText('.').read(text.toCharArray(), 0, text.length())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,234   | true
          -12,340 | true
          999,999 | true
          0,123   | false
          1,23    | false
          1,2345  | false
          1.234   | false
          1234    | false
          """)
  void aLoneCommaBeforeThreeDigitsIsInDoubt(String text, boolean doubtful) {
    NumberText number = new NumberText(NumberText.EITHER);
    assertThat(number.read(text.toCharArray(), 0, text.length())).isTrue();
    assertThat(number.isDoubtful()).isEqualTo(doubtful);
  }
}
