package fr.boussole.files.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.MappingRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would do harm, or that nothing could be read by. */
class RefusedMappingsTest {

  private static final String WITH_READS =
      """
      mapping: 1
      name: x
      reads: {%s}
      facts: [{kind: contacts, columns: {external_id: i, channel: c, opened_at: o}}]
      """;

  @Test
  void anAnchorThatHoldsItself() {
    assertRefused(
        """
        mapping: 1
        name: x
        facts: [{kind: contacts, columns: {external_id: &a {joined: [*a]}}}]
        """,
        3,
        "anchors and aliases (&a, *a) are not allowed");
  }

  @Test
  void anchorsThatMultiply() {
    StringBuilder file = new StringBuilder("mapping: 1\nname: x\na0: &a0 [x, x]\n");
    for (int i = 1; i <= 25; i++) {
      file.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(i, i - 1));
    }
    assertRefused(file + "nulls: *a25\n", 3, "anchors and aliases (&a0, *a0) are not allowed");
    assertRefused("mapping: 1\nname: x\nnulls: *b\n", 3, "(&b, *b) are not allowed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "delimiter: ';', quote: ';' ~ must differ",
        "delimiter: tab, quote: tab ~ must differ",
        "delimiter: \"\\n\"        ~ no line break",
        "quote: \"\\r\"            ~ no line break",
        "delimiter: \"\\0\"        ~ no line break",
      })
  void marksThatNothingCanBeReadBy(String reads, String told) {
    assertRefused(WITH_READS.formatted(reads), 3, told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"delimiter: \"'\"", "delimiter: '\"'", "quote: ','", "delimiter: '#'"})
  void unusualMarksAreTaken(String reads) {
    assertThat(new MappingYaml().parse(WITH_READS.formatted(reads)).reads())
        .isNotEqualTo(Dialect.ANY);
  }

  private static void assertRefused(String file, int line, String told) {
    assertThatThrownBy(() -> new MappingYaml().parse(file))
        .isInstanceOfSatisfying(
            MappingRefused.class,
            refused ->
                assertThat(refused.problems())
                    .anySatisfy(
                        problem -> {
                          assertThat(problem.line()).isEqualTo(line);
                          assertThat(problem.problem().english()).contains(told);
                        }));
  }
}
