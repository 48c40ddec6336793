package fr.boussole.files.table.queuelog;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.domain.text.Text;
import fr.boussole.files.table.Row;
import fr.boussole.files.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The same events as rows of a database: {@code time, callid, queuename, agent, event, data1…}. */
final class EventRows implements QueueEvents {

  private static final List<String> FIXED =
      List.of("time", "callid", "queuename", "agent", "event");
  private static final String FIRST_PARAMETER = "data1";

  private final Table table;
  private final List<Integer> fixed;
  private final List<Integer> parameters = new ArrayList<>();
  private final Row row = new Row();
  private final NoEvents noEvents = new NoEvents();

  EventRows(Table table) {
    this.table = table;
    List<String> names = plain(table.names());
    this.fixed = FIXED.stream().map(names::indexOf).toList();
    for (int i = 1; names.contains("data" + i); i++) {
      parameters.add(names.indexOf("data" + i));
    }
  }

  /** Whether a table of these names holds events. */
  static boolean areEvents(List<String> names) {
    List<String> plain = plain(names);
    return plain.containsAll(FIXED) && plain.contains(FIRST_PARAMETER);
  }

  private static List<String> plain(List<String> names) {
    return names.stream().map(Fingerprint::plain).toList();
  }

  @Override
  public @Nullable QueueEvent next() throws UnreadableFile, IOException {
    while (table.next(row)) {
      List<String> fields = row.fields();
      Optional<EventTime> time =
          row.tooLarge() ? Optional.empty() : EventTime.of(field(fields, fixed.getFirst()).strip());
      if (time.isPresent()) {
        return new QueueEvent(
            row.line(),
            time.get(),
            field(fields, fixed.get(1)),
            field(fields, fixed.get(2)),
            field(fields, fixed.get(3)),
            field(fields, fixed.get(4)).strip(),
            parameters.stream().map(parameter -> field(fields, parameter)).toList());
      }
      noEvents.line(row.line());
    }
    return null;
  }

  private static String field(List<String> fields, int index) {
    return index < fields.size() ? fields.get(index) : "";
  }

  @Override
  public long bytesRead() {
    return table.bytesRead();
  }

  @Override
  public List<Text> remarks() {
    List<Text> remarks = new ArrayList<>(table.remarks());
    remarks.addAll(noEvents.remarks());
    return remarks;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
