package fr.boussole.files.table.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect.Heading;
import fr.boussole.files.table.workbook.WrittenWorkbook.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any table, written as any of the usual programs does, reads back the same. */
class WorkbookProperties {

  @Property(tries = 600)
  void readsBackTheSame(@ForAll("tables") List<List<String>> rows, @ForAll Shape shape)
      throws UnreadableFile {
    int width = Math.max(1, rows.stream().mapToInt(List::size).max().orElse(0));
    List<String> names = IntStream.range(0, width).mapToObj(i -> "Colonne " + i).toList();
    WrittenWorkbook workbook = new WrittenWorkbook(shape).sheet("Export").row(names.toArray());
    List<List<String>> expected = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      workbook.row(rows.get(i).toArray());
      if (rows.get(i).stream().anyMatch(text -> !text.isEmpty())) {
        List<String> padded = new ArrayList<>(rows.get(i));
        padded.addAll(IntStream.range(padded.size(), width).mapToObj(blank -> "").toList());
        expected.add(padded);
        lines.add(i + 2L);
      }
    }

    ReadTable read =
        ReadTable.of(
            workbook.bytes(), ReadTable.wanted(new Heading.At(1, 1), Optional.of("export")));

    assertThat(read.names()).isEqualTo(names);
    assertThat(read.rows()).isEqualTo(expected);
    assertThat(read.lines()).isEqualTo(lines);
    assertThat(read.dialect().sheet()).hasValue("Export");
    assertThat(read.remarks()).isEmpty();
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> text =
        Arbitraries.oneOf(
            Arbitraries.just(""),
            Arbitraries.of(
                "_x000D_", "_x005F_x0041_", "a_x_b", "]]>", "<v>1</v>", "&amp;", "😀 été"),
            Arbitraries.strings().withChars("ab _x0D&<>\"'\n\r\téœ€’ ").ofMaxLength(12));
    return text.list().ofMaxSize(6).list().ofMaxSize(12);
  }
}
