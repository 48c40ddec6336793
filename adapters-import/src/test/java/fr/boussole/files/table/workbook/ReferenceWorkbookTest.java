package fr.boussole.files.table.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.files.importing.ReferenceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A workbook of the {@link ReferenceFiles} tells the same as the CSV file of the same calls. */
class ReferenceWorkbookTest {

  @Test
  void tellsTheSameCallsAsTheText() throws IOException, UnreadableFile {
    Path folder = ReferenceFiles.present("pwc-call-center");
    ReadTable workbook = ReadTable.of(folder.resolve("01 Call-Center-Dataset.xlsx"), Dialect.ANY);
    ReadTable text = ReadTable.of(folder.resolve("call_center.csv"), Dialect.ANY);

    assertThat(workbook.names())
        .containsExactly(
            "Call Id",
            "Agent",
            "Date",
            "Time",
            "Topic",
            "Answered (Y/N)",
            "Resolved",
            "Speed of answer in seconds",
            "AvgTalkDuration",
            "Satisfaction rating");
    assertThat(workbook.remarks()).isEmpty();
    assertThat(workbook.rows()).hasSize(5_000);
    assertThat(workbook.lines()).isEqualTo(text.lines());
    assertThat(workbook.rows())
        .isEqualTo(text.rows().stream().map(ReferenceWorkbookTest::asInTheWorkbook).toList());
  }

  /** The text writes days as {@code dd/MM/yyyy}; all else is the same. */
  private static List<String> asInTheWorkbook(List<String> row) {
    String[] day = row.get(2).split("/");
    return IntStream.range(0, row.size())
        .mapToObj(field -> field == 2 ? String.join("-", day[2], day[1], day[0]) : row.get(field))
        .toList();
  }
}
