package fr.boussole.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.fact.SurveyAnswer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any table, written in any supported dialect, reads back the same. */
class DialectProperties {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * How a table is written.
   *
   * @param seed where the columns go, which fields are quoted without need, where blank lines stand
   */
  record Dialect(
      char delimiter, boolean windows, boolean mark, String lineEnd, boolean lastEnded, long seed) {

    byte[] write(List<List<String>> table) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(mark && !windows ? "\uFEFF" : "");
      for (int row = 0; row < table.size(); row++) {
        for (int field = 0; field < table.get(row).size(); field++) {
          text.append(field == 0 ? "" : String.valueOf(delimiter));
          text.append(written(table.get(row).get(field), random.nextInt(3) == 0));
        }
        text.append(lastEnded || row + 1 < table.size() ? lineEnd : "");
        text.append(row + 1 < table.size() && random.nextInt(4) == 0 ? lineEnd : "");
      }
      return text.toString().getBytes(windows ? WINDOWS_1252 : StandardCharsets.UTF_8);
    }

    private String written(String field, boolean quoted) {
      boolean needed = field.chars().anyMatch(c -> c == delimiter || c == '"' || c < ' ');
      return quoted || needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
  }

  @Property(tries = 400)
  void readsBackTheSame(
      @ForAll("verbatims") List<String> verbatims, @ForAll("dialects") Dialect dialect)
      throws UnreadableFile {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("External_Id", "kind", "score", "answered_at", "verbatim", "reason", "plus"));
    for (int i = 0; i < verbatims.size(); i++) {
      table.add(
          List.of("R" + i, "NPS", "7", "2026-05-01T10:00:00", verbatims.get(i), "été", "x;y,z"));
    }
    ReadRows rows = new ReadRows();
    FileShape shape = rows.read(dialect.write(shuffled(table, dialect)), ImportKind.SURVEYS);

    assertThat(rows.rejected).isEmpty();
    assertThat(shape.dialect().delimiter()).hasValue(dialect.delimiter());
    assertThat(shape.ignoredColumns()).containsExactly("plus");
    assertThat(shape.rows()).isEqualTo(verbatims.size());
    assertThat(rows.answers.stream().map(answer -> answer.key().externalId()))
        .containsExactlyElementsOf(table.stream().skip(1).map(List::getFirst).toList());
    assertThat(rows.answers.stream().map(DialectProperties::verbatim))
        .containsExactlyElementsOf(verbatims.stream().map(String::strip).toList());
    assertThat(rows.answers).allMatch(answer -> answer.labels().values().containsValue("été"));
  }

  private static String verbatim(SurveyAnswer answer) {
    return answer.verbatim().orElse("");
  }

  /** The same table with its columns in another order. */
  private static List<List<String>> shuffled(List<List<String>> table, Dialect dialect) {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
    Collections.shuffle(order, new Random(dialect.seed()));
    return table.stream().map(row -> order.stream().map(row::get).toList()).toList();
  }

  @Provide
  Arbitrary<List<String>> verbatims() {
    return Arbitraries.strings()
        .withChars("abc ,;\t\"'\n\réàçœ€’…&=+-")
        .ofMaxLength(30)
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<Dialect> dialects() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t'),
            either,
            either,
            Arbitraries.of("\n", "\r\n"),
            either,
            Arbitraries.longs())
        .as(Dialect::new);
  }
}
