package fr.boussole.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  /** {@code ~} stands for a no-break space, {@code _} for a narrow one. */
  @ParameterizedTest
  @CsvSource({
    "Voici : deux,      Voici~: deux",
    "« facile » est ;,  «~facile~» est_;",
    "Pourquoi ? Oui !,  Pourquoi_? Oui_!",
    "18 000 s en 5 h,   18_000~s en 5~h",
    "1 234 567,         1_234_567",
    "80 % des 20 hommes,80_% des 20 hommes",
    "de 1 à 7 en 2026 ?,de 1 à 7 en 2026_?",
  })
  void bindsTheSpacesOfFrench(String typed, String bound) {
    assertThat(new Text(typed, "–").in(Locale.FRENCH))
        .isEqualTo(bound.replace('~', '\u00a0').replace('_', '\u202f'));
  }

  @ParameterizedTest
  @CsvSource("Why : 18 000 % ?")
  void leavesEnglishAsItIs(String typed) {
    assertThat(new Text("–", typed).in(Locale.ENGLISH)).isEqualTo(typed);
  }
}
