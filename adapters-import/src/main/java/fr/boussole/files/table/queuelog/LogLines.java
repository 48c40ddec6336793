package fr.boussole.files.table.queuelog;

import fr.boussole.domain.text.Text;
import fr.boussole.files.table.CountedStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a {@code queue_log}: {@code time|call|queue|agent|EVENT|parameters…}. */
final class LogLines implements QueueEvents {

  private static final int LONGEST_LINE = 1 << 14;
  private static final int FIXED_FIELDS = 5;
  private static final int MOST_FIELDS = 32;

  /** Names of callers come from many telephone networks: a line that is not UTF-8 is this. */
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final CountedStream bytes;
  private final InputStream buffered;
  private final ByteArrayOutputStream current = new ByteArrayOutputStream();
  private final NoEvents noEvents = new NoEvents();
  private long line;
  private boolean ended;

  LogLines(Path file) throws IOException {
    bytes = new CountedStream(Files.newInputStream(file));
    buffered = new BufferedInputStream(bytes, 1 << 16);
  }

  @Override
  public @Nullable QueueEvent next() throws IOException {
    while (readLine()) {
      Optional<QueueEvent> event = event();
      if (event.isPresent()) {
        return event.get();
      }
    }
    return null;
  }

  /** Reads the next line, or only its beginning where it is too long to be one. */
  private boolean readLine() throws IOException {
    current.reset();
    if (ended) {
      return false;
    }
    line++;
    int next = buffered.read();
    while (next >= 0 && next != '\n') {
      if (current.size() <= LONGEST_LINE) {
        current.write(next);
      }
      next = buffered.read();
    }
    ended = next < 0;
    return true;
  }

  private Optional<QueueEvent> event() {
    String text = text(current.toByteArray()).strip();
    if (text.startsWith("\ufeff")) {
      text = text.substring(1);
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> fields = List.of(text.split("\\|", MOST_FIELDS));
    Optional<EventTime> time =
        fields.size() < FIXED_FIELDS || current.size() > LONGEST_LINE
            ? Optional.empty()
            : EventTime.of(fields.getFirst());
    if (ended) {
      return unended(time.map(at -> event(at, fields)));
    }
    if (time.isEmpty()) {
      noEvents.line(line);
    }
    return time.map(at -> event(at, fields));
  }

  private Optional<QueueEvent> unended(Optional<QueueEvent> event) {
    Optional<QueueEvent> sure = event.flatMap(QueueEvent::surely);
    if (sure.isEmpty()) {
      noEvents.cutLine();
    } else if (!sure.equals(event)) {
      noEvents.cutNumber();
    }
    return sure;
  }

  private QueueEvent event(EventTime at, List<String> fields) {
    return new QueueEvent(
        line,
        at,
        fields.get(1),
        fields.get(2),
        fields.get(3),
        fields.get(4).strip(),
        fields.subList(FIXED_FIELDS, fields.size()));
  }

  private static String text(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(line, WESTERN);
    }
  }

  @Override
  public long bytesRead() {
    return bytes.count();
  }

  @Override
  public List<Text> remarks() {
    return noEvents.remarks();
  }

  @Override
  public void close() throws IOException {
    buffered.close();
  }
}
