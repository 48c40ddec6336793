package fr.boussole.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.Rejects;
import fr.boussole.application.importing.RowIssue;
import fr.boussole.application.importing.UnreadableFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rejects file can be corrected in place and imported as it is. */
class RejectsTest {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void isRejectedForTheSameReasonsWhenNothingIsCorrected(String language) throws UnreadableFile {
    Path sample = Path.of("src/test/resources/importing/contacts/wrong-cells.csv");
    ReadRows first = new ReadRows();
    FileShape shape = first.read(sample, ImportKind.CONTACTS);
    String rejects = rejects(first.rejected, shape.columns(), Locale.of(language));

    ReadRows second = new ReadRows();
    FileShape again = second.read(rejects.getBytes(StandardCharsets.UTF_8), ImportKind.CONTACTS);

    assertThat(again.ignoredColumns()).isEqualTo(Rejects.COLUMNS);
    assertThat(second.contacts).isEmpty();
    // The row with a field too many is told in numbers of fields, and there are four more now.
    int last = first.rejected.size() - 1;
    assertThat(issues(second).subList(0, last)).isEqualTo(issues(first).subList(0, last));

    ReadRows third = new ReadRows();
    String rejectsAgain = rejects(second.rejected, again.columns(), Locale.of(language));
    third.read(rejectsAgain.getBytes(StandardCharsets.UTF_8), ImportKind.CONTACTS);
    assertThat(issues(third)).isEqualTo(issues(second));
    assertThat(rejectsAgain.lines().findFirst()).isEqualTo(rejects.lines().findFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void isTakenOnceCorrected(String language) throws UnreadableFile {
    String file =
        "reason\texternal_id\tchannel\topened_at\n"
            + "\"a, b; \"\"c\"\"\"\tA-1\tchat\t31/02/2026\n"
            + "Facture\tA-2\tchat\t2026-02-27 10:00\n";
    ReadRows first = new ReadRows();
    FileShape shape = first.read(file.getBytes(StandardCharsets.UTF_8), ImportKind.CONTACTS);
    String corrected =
        rejects(first.rejected, shape.columns(), Locale.of(language))
            .replace("31/02/2026", "2026-02-28 10:00");

    ReadRows second = new ReadRows();
    second.read(corrected.getBytes(StandardCharsets.UTF_8), ImportKind.CONTACTS);

    assertThat(second.rejected).isEmpty();
    assertThat(second.contacts)
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.key().externalId()).isEqualTo("A-1");
              assertThat(contact.labels().values()).containsValue("a, b; \"c\"");
            });
  }

  private static String rejects(List<RejectedRow> rows, List<String> columns, Locale locale) {
    StringBuilder file = new StringBuilder();
    Rejects rejects = new Rejects(file, columns, locale);
    rows.forEach(rejects::add);
    return file.toString();
  }

  private static List<List<RowIssue>> issues(ReadRows rows) {
    return rows.rejected.stream().map(RejectedRow::issues).toList();
  }
}
