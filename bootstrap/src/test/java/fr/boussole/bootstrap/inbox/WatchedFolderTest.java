package fr.boussole.bootstrap.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.boussole.application.importing.ImportFolder;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Imports;
import fr.boussole.application.importing.Inbox;
import fr.boussole.application.importing.InboxFolder;
import fr.boussole.application.importing.NoRoom;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.importing.Wanted;
import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.files.inbox.WatchedFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files put into the watched folder are imported and moved, never deleted. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class WatchedFolderTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Inject WatchedFolder watched;
  @Inject InboxFolder inbox;
  @Inject Imports imports;
  @Inject ImportFolder folder;
  @Inject Clock clock;

  /** Names of one test are no other's: the folder outlives them. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private Path contacts = Path.of("");

  @BeforeEach
  void folders() throws IOException {
    contacts = Files.createDirectories(inbox.path().resolve("contacts"));
  }

  @Test
  void aFileOfAKindIsImportedAndPutAway() throws Exception {
    String content = contactsOf("1,phone,2012-03-04T10:00:00,", "2,chat,2012-03-04T11:00:00,");
    Path file = put(contacts, "export.csv", content);
    lookUntilGone(file);

    ImportRun run = theRunOf(file);
    assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(run.startedBy()).isEqualTo(ImportRun.INBOX);
    assertThat(run.sender().in(Locale.FRENCH)).isEqualTo("dossier surveillé");
    assertThat(run.counts().created()).isEqualTo(2);
    String month = YearMonth.now(clock).toString();
    assertThat(
            contacts.resolve("done").resolve(month).resolve(mark + "export-" + run.id() + ".csv"))
        .hasContent(content);

    // The same file again, as if the server had stopped before it was put away: only moved.
    Path again = put(contacts, "again.csv", content);
    lookUntilGone(again);
    assertThat(runsOf(again)).isEmpty();
    assertThat(contacts.resolve("done").resolve(month).resolve(mark + "again-" + run.id() + ".csv"))
        .hasContent(content);

    // And under the same name: nothing is written over.
    Path twice = put(contacts, "export.csv", content);
    lookUntilGone(twice);
    assertThat(runsOf(twice)).hasSize(1);
    assertThat(
            contacts.resolve("done").resolve(month).resolve(mark + "export-" + run.id() + "-2.csv"))
        .hasContent(content);
  }

  @Test
  void aFileAtTheTopIsRecognised() throws Exception {
    Path file = put(inbox.path(), "known.csv", contactsOf("1,phone,2012-05-04T10:00:00,"));
    lookUntilGone(file);
    ImportRun run = theRunOf(file);
    assertThat(run.wanted()).isEqualTo(new Wanted.OfKind(ImportKind.CONTACTS));
    assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
  }

  @Test
  void aFolderMayBearTheNameOfAShippedMapping() throws Exception {
    Path chatwoot = Files.createDirectories(inbox.path().resolve("chatwoot-csat"));
    String answer = "5,https://example.com/%s,2012-06-02 09:05\n".formatted(mark);
    Path file =
        put(chatwoot, "csat.csv", "Rating,Link to the conversation,Recorded date\n" + answer);
    lookUntilGone(file);
    ImportRun run = theRunOf(file);
    assertThat(run.wanted())
        .isEqualTo(new Wanted.ByMapping("preset:chatwoot-csat", OptionalInt.empty()));
    assertThat(run.state()).as(run.toString()).isEqualTo(ImportRun.State.DONE);
    assertThat(run.counts().created()).isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeTakenIsPutAsideWithTheReason() throws Exception {
    Path file = put(contacts, "wrong.csv", "colour,shape\nred,round\n");
    lookUntilGone(file);
    ImportRun run = theRunOf(file);
    assertThat(run.state()).isEqualTo(ImportRun.State.FAILED);
    Path aside = contacts.resolve("failed").resolve(mark + "wrong-" + run.id() + ".csv");
    assertThat(aside).hasContent("colour,shape\nred,round\n");
    assertThat(Files.readAllLines(aside.resolveSibling(aside.getFileName() + ".txt")))
        .containsExactly(
            run.problem().orElseThrow().french(), run.problem().orElseThrow().english());
  }

  @Test
  void aFileThatNobodyUnderstandsIsPutAsideWithoutAnImport() throws Exception {
    Path unknown = Files.createDirectories(inbox.path().resolve("no such mapping " + mark));
    Path inUnknown = put(unknown, "export.csv", "colour\nred\n");
    Path atTheTop = put(inbox.path(), "colours.csv", "colour,shape\nred,round\n");
    lookUntilGone(inUnknown);
    lookUntilGone(atTheTop);
    for (Path file : List.of(inUnknown, atTheTop)) {
      assertThat(runsOf(file)).isEmpty();
      Path aside = file.resolveSibling("failed").resolve(file.getFileName());
      assertThat(aside).exists();
      assertThat(Files.readAllLines(aside.resolveSibling(aside.getFileName() + ".txt")))
          .hasSize(2)
          .noneMatch(String::isBlank);
    }
  }

  @Test
  void aFileIsTakenOnceItIsWhole() throws Exception {
    Path growing = put(contacts, "growing.csv", "external_id,channel,opened_at,source\n");
    Path part = put(contacts, "export.csv.part", "half");
    Path hidden = put(contacts, "", "half", "." + mark);
    Path link =
        Files.createSymbolicLink(
            contacts.resolve(mark + "link.csv"),
            Files.writeString(Files.createTempFile(mark, null), "elsewhere"));
    for (int line = 0; line < 4; line++) {
      watched.look();
      assertThat(growing).exists();
      Files.writeString(
          growing,
          "%d,phone,2012-04-0%dT10:00:00,%s\n".formatted(line, line + 1, mark),
          StandardOpenOption.APPEND);
      quiet(growing);
    }
    lookUntilGone(growing);
    assertThat(theRunOf(growing).counts().created()).isEqualTo(4);
    for (Path left : List.of(part, hidden, link)) {
      assertThat(Files.exists(left, LinkOption.NOFOLLOW_LINKS)).as(left.toString()).isTrue();
      Files.delete(left);
    }
  }

  /** Room may have been taken for all of it, or the copy have come to a halt. */
  @Test
  void aFileThatWasWrittenToAMomentAgoWaits() throws Exception {
    Path file = put(contacts, "fresh.csv", contactsOf("1,phone,2018-07-04T10:00:00,"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    watched.look();
    watched.look();
    watched.look();
    assertThat(runsOf(file)).isEmpty();
    quiet(file);
    lookUntilGone(file);
    assertThat(theRunOf(file).counts().created()).isEqualTo(1);
  }

  @Test
  void aFileThatFindsNoRoomWaits() throws Exception {
    Path file = put(contacts, "large.csv", contactsOf("1,phone,2018-08-04T10:00:00,"));
    class FullDisk extends Inbox {
      private int asked;

      FullDisk() {
        super(imports, folder);
      }

      @Override
      public ImportRun take(Path each, String kind) throws UnreadableFile, IOException {
        if (each.equals(file)) {
          asked++;
          throw noRoom();
        }
        return super.take(each, kind);
      }
    }
    FullDisk full = new FullDisk();
    WatchedFolder other = new WatchedFolder(full, inbox, clock);
    other.look();
    other.look();
    other.look();
    assertThat(full.asked).isEqualTo(2);
    assertThat(file).exists();
    lookUntilGone(file);
    assertThat(theRunOf(file).state()).isEqualTo(ImportRun.State.DONE);
  }

  /** No disk has room for that. */
  private NoRoom noRoom() {
    return catchThrowableOfType(NoRoom.class, () -> folder.requireRoom(Long.MAX_VALUE / 4));
  }

  private Path put(Path folder, String name, String content) throws IOException {
    return put(folder, name, content, mark);
  }

  private static Path put(Path folder, String name, String content, String before)
      throws IOException {
    return quiet(Files.writeString(folder.resolve(before + name), content));
  }

  /** Half a minute goes by. */
  private static Path quiet(Path file) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(31)));
  }

  private String contactsOf(String... rows) {
    return "external_id,channel,opened_at,source\n"
        + Stream.of(rows).map(row -> row + mark + "\n").reduce("", String::concat);
  }

  private void lookUntilGone(Path file) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Files.exists(file)) {
      assertThat(Instant.now()).as(file + " is still there").isBefore(deadline);
      watched.look();
      Thread.sleep(50);
    }
  }

  private ImportRun theRunOf(Path file) {
    assertThat(runsOf(file)).hasSize(1);
    return runsOf(file).getFirst();
  }

  private List<ImportRun> runsOf(Path file) {
    return imports.latest(Integer.MAX_VALUE).stream()
        .filter(run -> run.fileName().equals(file.getFileName().toString()))
        .toList();
  }
}
