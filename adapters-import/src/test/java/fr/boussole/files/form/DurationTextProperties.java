package fr.boussole.files.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.mapping.ValueForm.Duration;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Durations in every form are read back to the second. */
class DurationTextProperties {

  private static final int LONGEST = 31 * 86_400;

  @Property
  void clocksAreReadBack(@ForAll @IntRange(max = LONGEST) int seconds) {
    String clock = "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    same(Duration.HMS, clock, seconds);
    same(Duration.AUTO, clock, seconds);
    same(Duration.HMS, "-" + clock, -seconds);
    same(Duration.HMS, "%d:%02d".formatted(seconds / 60, seconds % 60), seconds);
    same(Duration.HMS, clock + ".499", seconds);
    for (Duration form : Duration.values()) {
      same(form, clock, seconds);
    }
  }

  @Property
  void wordsAreReadBack(@ForAll @IntRange(max = LONGEST) int seconds) {
    int hours = seconds / 3600;
    int minutes = seconds / 60 % 60;
    int rest = seconds % 60;
    for (Duration form : new Duration[] {Duration.WORDS, Duration.AUTO}) {
      same(form, "%d h %02d min %02d s".formatted(hours, minutes, rest), seconds);
      same(form, "%dh%02dm%02d".formatted(hours, minutes, rest), seconds);
      same(form, "%d heures, %d minutes et %d secondes".formatted(hours, minutes, rest), seconds);
      same(form, "%d hours %d minutes and %d seconds".formatted(hours, minutes, rest), seconds);
      same(form, "PT%dH%dM%dS".formatted(hours, minutes, rest), seconds);
      same(form, "%d min %02d".formatted(seconds / 60, rest), seconds);
      same(form, "%d j %d h %d'%d\"".formatted(hours / 24, hours % 24, minutes, rest), seconds);
    }
  }

  @Property
  void numbersAreReadBack(@ForAll @IntRange(max = LONGEST) int seconds) {
    same(Duration.SECONDS, Integer.toString(seconds), seconds);
    same(Duration.SECONDS, String.format(Locale.FRANCE, "%,d", seconds), seconds);
    same(Duration.AUTO, Integer.toString(seconds), seconds);
    same(Duration.MILLISECONDS, seconds + "000", seconds);
    same(Duration.MINUTES, part(seconds, 60), seconds);
    same(Duration.HOURS, part(seconds, 3_600), seconds);
    same(Duration.DAY_FRACTION, part(seconds, 86_400), seconds);
    same(Duration.DAY_FRACTION, part(seconds, 86_400).replace('.', ','), seconds);
  }

  @Example
  void halvesGoUp() {
    same(Duration.SECONDS, "1,5", 2);
    same(Duration.MILLISECONDS, "1499", 1);
    same(Duration.WORDS, "1,5 min", 90);
  }

  @Example
  void whatIsNoDurationIsNotRead() {
    for (Duration form : Duration.values()) {
      for (String text :
          new String[] {"x", "1:2:3:4", "1:60", "2 min 3 h", "3 mois", "1 min 2 x", ":"}) {
        assertThat(read(form, text)).as(form + " " + text).isNull();
      }
    }
    assertThat(read(Duration.WORDS, "12")).isNull();
    assertThat(read(Duration.HMS, "12")).isNull();
    assertThat(read(Duration.SECONDS, "1:30")).isNull();
  }

  private static String part(int seconds, int unit) {
    return BigDecimal.valueOf(seconds)
        .divide(BigDecimal.valueOf(unit), new MathContext(15, RoundingMode.HALF_EVEN))
        .toPlainString();
  }

  private static void same(Duration form, String text, long seconds) {
    assertThat(read(form, text)).as(form + " " + text).isEqualTo(seconds);
  }

  private static @Nullable Long read(Duration form, String text) {
    DurationText durations = new DurationText(form, NumberText.EITHER);
    char[] padded = ("<" + text + ">").toCharArray();
    return durations.read(padded, 1, padded.length - 1) ? Long.valueOf(durations.seconds()) : null;
  }
}
