package fr.boussole.application.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on import files describes the columns that are read; see its last section. */
class TemplateDocumentationTest {

  private static final Path PAGE = Path.of("../docs/import-files.md");
  private static final String BEGIN = "<!-- columns -->\n";
  private static final String END = "<!-- end of columns -->\n";

  @Test
  void pageDescribesEveryColumn() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String tables =
        Arrays.stream(ImportKind.values())
            .map(TemplateDocumentationTest::table)
            .collect(Collectors.joining());
    String expected = before + tables + END;
    if (Boolean.getBoolean("boussole.accept")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String table(ImportKind kind) {
    StringBuilder table = new StringBuilder();
    table.append("\n## Columns of ").append(kind.word()).append("\n\n");
    table.append(kind.description().english()).append("\n\n");
    table.append("| Column | | Says | Write | Example |\n|---|---|---|---|---|\n");
    for (Column column : Template.of(kind).columns()) {
      table.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  column.word(),
                  column.required() ? "required" : "",
                  column.description().english(),
                  column.type().accepted().english(),
                  column.examples().stream()
                      .filter(example -> !example.isEmpty())
                      .findFirst()
                      .orElse("")));
    }
    return table.append('\n').toString();
  }
}
