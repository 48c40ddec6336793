package fr.boussole.bootstrap.bench;

import fr.boussole.bootstrap.postgres.Database;
import fr.boussole.bootstrap.postgres.EmbeddedPostgres;
import fr.boussole.bootstrap.postgres.Folders;
import fr.boussole.bootstrap.postgres.ServerSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures files as tools write them, from the first row read to the commit, beside a bare COPY of
 * the same contacts in the same run; and the memory that a large file takes.
 */
final class FileBench {

  /** What a text, a workbook and a large file must reach; memory of the server alone. */
  enum Bar {
    TEXT(50_000, 1_024),
    WORKBOOK(20_000, 1_024),
    LARGE(50_000, 1_024);

    private final double rate;
    private final long megabytes;

    Bar(double rate, long megabytes) {
      this.rate = rate;
      this.megabytes = megabytes;
    }

    /** In which it was missed; none when it was reached. */
    List<String> misses(String what, double rowsASecond, long most) {
      List<String> misses = new ArrayList<>();
      if (!(rowsASecond >= rate)) {
        misses.add("%s: %,.0f rows/s, not %,.0f".formatted(what, rowsASecond, rate));
      }
      if (most >= megabytes) {
        misses.add("%s: %,d MB, not below %,d".formatted(what, most, megabytes));
      }
      return misses;
    }
  }

  /**
   * What came out.
   *
   * @param misses of bars, each a sentence
   */
  record Outcome(List<Row> rows, List<String> misses) {}

  private final Path folder;
  private final PrintStream out;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> misses = new ArrayList<>();

  private FileBench(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * Runs the bench.
   *
   * @param contacts rows of the text; 0 to leave it out
   * @param sheetRows rows of the workbook; 0 to leave it out
   * @param megabytes size of the file whose memory is measured; 0 to leave it out
   * @param folder for the databases and files; what an earlier bench left there is replaced
   */
  static Outcome run(int contacts, int sheetRows, int megabytes, Path folder, PrintStream out)
      throws Exception {
    FileBench bench = new FileBench(folder, out);
    out.println(Row.heading());
    if (contacts > 0) {
      bench.text(contacts);
    }
    if (sheetRows > 0) {
      bench.workbook(sheetRows);
    }
    if (megabytes > 0) {
      bench.large(megabytes);
    }
    return new Outcome(bench.rows, bench.misses);
  }

  private void text(int contacts) throws Exception {
    Path csv = written("text", contacts);
    Path foreign = csv.resolveSibling("export.csv");
    ForeignFile.write(csv, foreign);
    measure(
        "; windows-1252 dd/MM/yyyy, a mapping",
        contacts,
        csv,
        foreign,
        ForeignFile.mapping(),
        Bar.TEXT);
  }

  private void workbook(int sheetRows) throws Exception {
    Path csv = written("workbook", sheetRows);
    Path workbook = csv.resolveSibling("export.xlsx");
    BenchWorkbook.write(csv, workbook);
    measure("XLSX of 20 columns", sheetRows, csv, workbook, "", Bar.WORKBOOK);
  }

  private void large(int megabytes) throws Exception {
    // A row has some 210 bytes: a sample tells.
    Path sample = written("large", 100_000);
    int contacts = (int) (megabytes * (double) (1 << 20) / Files.size(sample) * 100_000);
    Path csv = written("large", contacts);
    out.printf("%,d bytes of CSV%n", Files.size(csv));
    measure("CSV of %,d MB".formatted(megabytes), contacts, csv, csv, "", Bar.LARGE);
  }

  private Path written(String what, int contacts) throws IOException {
    Path place = folder.resolve(what);
    Folders.delete(place);
    Files.createDirectories(place);
    Path csv = place.resolve("contacts.csv");
    int followUp = Math.max(5, Math.min(100_000, contacts / 60 * 5));
    LocalDate lastDay = LocalDate.now(ZoneId.systemDefault()).minusDays(1);
    new BenchFiles(1, contacts, lastDay, followUp).writeContacts(csv);
    return csv;
  }

  private void measure(String what, int contacts, Path csv, Path file, String mapping, Bar bar)
      throws Exception {
    Path place = csv.resolveSibling("run");
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.start(place.resolve("database"), ServerSettings.forThisMachine());
        ServerProcess server = ServerProcess.start(postgres.database(), place.resolve("server"))) {
      Database database = postgres.database();
      try (Connection connection =
          DriverManager.getConnection(database.url(), database.user(), database.password())) {
        double copy = contacts / BareCopy.seconds(connection, csv);
        try (MemoryWatch memory = MemoryWatch.of(server.handle(), postmaster(connection))) {
          Map<String, String> parts =
              mapping.isEmpty() ? Map.of("kind", "contacts") : Map.of("mapping", mapping);
          double seconds = server.imported(file, parts);
          check(connection, contacts);
          row(Row.rate(contacts, what, contacts / seconds, copy));
          row(Row.memory(contacts, "server and PostgreSQL together, most", memory.most()));
          long most = server.memory("VmHWM");
          row(Row.memory(contacts, "the server alone, most", most));
          misses.addAll(bar.misses(what, contacts / seconds, most));
        }
      }
    }
    Folders.delete(Objects.requireNonNull(csv.getParent()));
  }

  /** The parent of the process that serves this connection. */
  private static ProcessHandle postmaster(Connection connection) throws SQLException {
    long pid = number(connection, "SELECT pg_backend_pid()");
    return ProcessHandle.of(pid).flatMap(ProcessHandle::parent).orElseThrow();
  }

  /** Rows that were rejected would have been fast. */
  private static void check(Connection connection, long contacts) throws SQLException {
    long there = number(connection, "SELECT count(*) FROM contact");
    if (there != contacts) {
      throw new IllegalStateException("%,d contacts of %,d".formatted(there, contacts));
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void row(Row row) {
    rows.add(row);
    out.println(row);
  }
}
