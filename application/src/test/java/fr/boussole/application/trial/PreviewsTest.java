package fr.boussole.application.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ReadFiles;
import fr.boussole.application.importing.Reason;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.RowIssue;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.domain.text.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PreviewsTest {

  private static final Mapping CONTACTS = Mapping.ofTemplate(ImportKind.CONTACTS);
  private static final List<RowIssue> CUT =
      List.of(RowIssue.ofRow(Reason.CUT_SHORT, new Text("a", "b")));
  private static final long ALL = 1_000_000;

  private final AtomicLong read = new AtomicLong();

  /** Somebody waits: rows that the mapping leaves out are not all read, however many there are. */
  @Test
  void aMappingThatTakesNoRowReadsNoLongFile() throws UnreadableFile {
    Preview preview = previews(ALL).of(Path.of("file"), CONTACTS);
    assertThat(preview.facts()).isEmpty();
    assertThat(preview.rejects()).isEmpty();
    assertThat(read.get()).isBetween(1_000L, 10_000L);
  }

  @Test
  void noMoreIsReadThanShown() throws UnreadableFile {
    assertThat(previews(0).of(Path.of("file"), CONTACTS).rejects()).hasSize(Previews.ROWS);
    assertThat(read.get()).isEqualTo(Previews.ROWS);
  }

  /** Reads rows of which the first ones are left out by the mapping, and the others rejected. */
  private Previews previews(long skipped) {
    ReadFiles files =
        (file, mapping, sink) -> {
          for (long row = 0; row < ALL && sink.wantsMore(row); row++) {
            if (row >= skipped) {
              sink.rejected(new RejectedRow(row + 2, List.of(), CUT));
            }
            read.incrementAndGet();
          }
          return read.get();
        };
    return new Previews(files, Clock.systemUTC());
  }
}
