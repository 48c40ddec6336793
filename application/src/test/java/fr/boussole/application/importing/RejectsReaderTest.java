package fr.boussole.application.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link Rejects} writes is read back as it was said, in both dialects. */
class RejectsReaderTest {

  private static final String NASTY = "a;b, \"c\"\r\n d ";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @Test
  void readsBackWhatWasWritten() throws IOException {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      Path file = written(locale, 3);
      assertThat(RejectsReader.first(file, 5))
          .containsExactly(line(2, locale), line(3, locale), line(4, locale));
      assertThat(RejectsReader.first(file, 2)).containsExactly(line(2, locale), line(3, locale));
    }
  }

  @Test
  void aFileOfNoRowsHasNone() throws IOException {
    assertThat(RejectsReader.first(written(Locale.FRENCH, 0), 5)).isEmpty();
  }

  private static RejectedLine line(long number, Locale locale) {
    return new RejectedLine(
        Long.toString(number),
        "opened_at",
        NASTY,
        locale.equals(Locale.FRENCH) ? "pas une date" : "no date");
  }

  private Path written(Locale locale, int rows) throws IOException {
    Path file = folder.resolve(locale + "-" + rows + ".csv");
    try (var out = Files.newBufferedWriter(file)) {
      Rejects rejects = new Rejects(out, List.of("external_id", "opened_at"), locale);
      IntStream.range(2, 2 + rows)
          .mapToObj(
              line ->
                  new RejectedRow(
                      line,
                      List.of("1", NASTY),
                      List.of(
                          new RowIssue(
                              "opened_at",
                              "opened_at",
                              NASTY,
                              Reason.NOT_A_TIME,
                              new Text("pas une date", "no date")))))
          .forEach(rejects::add);
    }
    return file;
  }
}
