package fr.boussole.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PresetFileTest {

  private static final String OPEN =
      """
      mapping: 1
      name: preset:survey
      facts:
        - kind: surveys
          columns:
            kind: {constant: NPS}
            score: {column: "?", form: leading_number}
      """;

  @Test
  void aQuestionIsWrittenInUnderANameOfOnesOwn() {
    PresetFile open = PresetFile.open(OPEN).orElseThrow();
    assertThat(open.answered("Mes \"notes\" $1 \\", "Recommandez-vous \"nous\" ? $0", "CSAT"))
        .contains("name: \"Mes \\\"notes\\\" $1 \\\\\"\n")
        .contains("score: {column: \"Recommandez-vous \\\"nous\\\" ? $0\", form: leading_number}")
        .contains("kind: {constant: \"CSAT\"}");
    assertThat(open.answered("a", "b", "")).contains("kind: {constant: NPS}");
  }

  @Test
  void aMarkOfNoValueIsNoQuestion() {
    assertThat(PresetFile.open(OPEN.replace("column: \"?\"", "column: Note") + "nulls: [\"?\"]\n"))
        .isEmpty();
  }
}
