package fr.boussole.bootstrap.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.bootstrap.postgres.Database;
import fr.boussole.bootstrap.postgres.EmbeddedPostgres;
import fr.boussole.bootstrap.postgres.Folders;
import fr.boussole.bootstrap.postgres.ServerSettings;
import fr.boussole.domain.access.Role;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.period.Grain;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Scope;
import fr.boussole.persistence.fact.DimensionNames;
import fr.boussole.persistence.fact.DimensionValues;
import fr.boussole.persistence.rollup.DatabaseMeasurements;
import fr.boussole.persistence.rollup.DatabaseOrigins;
import fr.boussole.persistence.rollup.DatabaseRollups;
import fr.boussole.persistence.rules.DatabaseRulings;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures the product against plain SQL and a bare COPY in the same run: loading, the home page,
 * filtered questions, breakdowns, trends, and memory. Figures of a shared machine are noisy: quote
 * the ratios.
 */
public final class Bench {

  private static final int MEASURES = 24;
  private static final int SLOW_MEASURES = 5;
  private static final int BATCHES = 5;
  private static final Viewer VIEWER = new Viewer("bench", Role.ADMIN, Optional.empty(), Set.of());

  private final int contacts;
  private final Path folder;
  private final PrintStream out;
  private final List<Row> rows = new ArrayList<>();

  private Bench(int contacts, Path folder, PrintStream out) {
    this.contacts = contacts;
    this.folder = folder;
    this.out = out;
  }

  /**
   * Runs the bench.
   *
   * @param sizes how many contacts, once for each
   * @param folder for the databases and files; what an earlier bench left there is replaced
   * @param json where the figures go
   */
  public static void run(List<Integer> sizes, Path folder, Path json, PrintStream out)
      throws Exception {
    List<Row> all = new ArrayList<>();
    out.println(Row.heading());
    for (int size : sizes) {
      Path place = folder.resolve(Integer.toString(size));
      Folders.delete(place);
      Files.createDirectories(place);
      Bench bench = new Bench(size, place, out);
      bench.measure();
      all.addAll(bench.rows);
      Folders.delete(place);
    }
    write(all, json);
    out.println("Figures are in " + json);
  }

  /** Writes the figures, and what machine they are of. */
  static void write(List<Row> all, Path json) throws IOException {
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(
            json.toFile(),
            Map.of(
                "processors", Runtime.getRuntime().availableProcessors(),
                "java", System.getProperty("java.version"),
                "rows", all.stream().map(Row::json).toList()));
  }

  private void measure() throws Exception {
    LocalDate lastDay =
        LocalDate.now(ZoneId.systemDefault()).minusDays(1L + BATCHES * BenchFiles.FOLLOW_UP_DAYS);
    BenchFiles files = BenchFiles.of(contacts, lastDay);
    Path first = folder.resolve("contacts.csv");
    Path batch = folder.resolve("batch.csv");
    files.writeContacts(first);
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.start(folder.resolve("database"), ServerSettings.forThisMachine());
        ServerProcess server = ServerProcess.start(postgres.database(), folder.resolve("server"))) {
      try (AgroalDataSource source = pool(postgres.database());
          Connection connection = source.getConnection()) {
        double copy = contacts / BareCopy.seconds(connection, first);
        row(
            Row.rate(
                contacts,
                "first load (against bare COPY)",
                contacts / server.importContacts(first),
                copy));
        row(Row.seconds(contacts, "tidying after it is committed", tidying(connection)));
        batches(files, batch, server, connection);
        row(Row.memory(contacts, "server memory, most during imports", server.memory("VmHWM")));
        try (var statement = connection.createStatement()) {
          // Plain SQL gets the index it would have, had the product not left out most rows of its
          // own.
          statement.execute("CREATE INDEX plain_settled_day ON contact (settled_day)");
          statement.execute("VACUUM ANALYZE contact");
        }
        questions(server, source, connection, lastDay);
        row(Row.memory(contacts, "server memory, most of all", server.memory("VmHWM")));
      }
    }
  }

  /** The weeks after, one by one; the middle one counts. */
  private void batches(BenchFiles files, Path batch, ServerProcess server, Connection connection)
      throws Exception {
    List<Double> copied = new ArrayList<>();
    List<Double> imported = new ArrayList<>();
    List<Double> tidied = new ArrayList<>();
    for (int week = 0; week < BATCHES; week++) {
      files.writeFollowUp(batch, week);
      copied.add(BareCopy.seconds(connection, batch));
      imported.add(server.importContacts(batch));
      tidied.add(tidying(connection));
    }
    double copy = files.followUp() / middle(copied);
    row(
        Row.rate(
            contacts,
            "100,000-row batch on top (against bare COPY)",
            files.followUp() / middle(imported),
            copy));
    row(Row.seconds(contacts, "tidying after it is committed", middle(tidied)));
    row(
        Row.rate(
            contacts,
            "the same batch again, unchanged",
            files.followUp() / server.importContacts(batch),
            copy));
  }

  private static double middle(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  /** Waits until the server has brought its rollups together and its table in order. */
  private static double tidying(Connection connection) throws SQLException, InterruptedException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      while (number(
              statement,
              "SELECT (SELECT count(*) FROM untidy_day) + count(*) FROM pg_stat_activity"
                  + " WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()")
          > 0) {
        Thread.sleep(20);
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void questions(
      ServerProcess server, AgroalDataSource source, Connection connection, LocalDate lastDay)
      throws Exception {
    DimensionValues values = new DimensionValues(source);
    Dashboards dashboards =
        new Dashboards(
            new DatabaseMeasurements(source, values, Clock.systemDefaultZone()),
            new DatabaseOrigins(source, values),
            new DatabaseRulings(
                source, values, new DatabaseRollups(source, values, Clock.systemDefaultZone())),
            Clock.systemDefaultZone());
    PlainSql plain = new PlainSql(connection);
    Period month = Period.ofDays(lastDay.minusDays(27), lastDay);
    Period thirty = Period.ofDays(lastDay.minusDays(29), lastDay);
    Period trend = Period.ofDays(lastDay.minusDays(90), lastDay);
    Period years = Period.ofDays(lastDay.minusDays(729), lastDay);
    String days = "?from=%s&to=%s".formatted(month.start(), month.last());

    double homeSql = slow(() -> plain.home(month, trend, "true"));
    row(
        Row.latency(
            contacts, "home page: HTML, all cards", timed(() -> server.read("/" + days)), homeSql));
    row(
        Row.latency(
            contacts,
            "home page: its data",
            timed(() -> dashboards.home(VIEWER, Scope.of(month))),
            homeSql));

    Filter pair = filter(dashboards, Dimension.CHANNEL, Dimension.TEAM);
    String pairSql = condition(values.names(), pair);
    double pairTime = slow(() -> plain.home(month, trend, pairSql));
    row(
        Row.latency(
            contacts,
            "filtered home page: channel and team",
            timed(() -> server.read("/" + days + query(pair))),
            pairTime));

    row(
        Row.latency(
            contacts,
            "breakdown by reason, with previous period",
            timed(() -> server.read("/api/v1/kpis/AHT/breakdown" + days + "&by=reason")),
            slow(() -> plain.handlingByReason(month))));

    triple(
        server,
        dashboards,
        values.names(),
        plain,
        thirty,
        trend,
        Dimension.CHANNEL,
        Dimension.REASON,
        Dimension.TEAM);
    triple(
        server,
        dashboards,
        values.names(),
        plain,
        thirty,
        trend,
        Dimension.REASON,
        Dimension.SEGMENT,
        Dimension.PRIORITY);

    row(
        Row.latency(
            contacts,
            "two years by month",
            timed(
                () ->
                    server.read(
                        "/api/v1/kpis/AHT/series?from=%s&to=%s&grain=month"
                            .formatted(years.start(), years.last()))),
            slow(() -> plain.handlingByMonth(years))));
    if (dashboards.trend(VIEWER, KpiCode.AHT, Scope.of(years), Grain.MONTH).points().isEmpty()) {
      throw new IllegalStateException("two years without a month");
    }
  }

  private void triple(
      ServerProcess server,
      Dashboards dashboards,
      DimensionNames names,
      PlainSql plain,
      Period period,
      Period trend,
      Dimension... dimensions)
      throws Exception {
    Filter filter = filter(dashboards, dimensions);
    String condition = condition(names, filter);
    String what =
        filter.dimensions().stream().map(Dimension::word).collect(Collectors.joining(" + "));
    String days = "?from=%s&to=%s".formatted(period.start(), period.last());
    row(
        Row.latency(
            contacts,
            "30 days of " + what + ": all KPIs",
            timed(() -> server.read("/api/v1/kpis" + days + query(filter))),
            slow(
                () ->
                    plain.home(
                        period, new Period(period.previous().start(), period.end()), condition))));
    row(
        Row.latency(
            contacts,
            "30 days of " + what + ": home page",
            timed(() -> server.read("/" + days + query(filter))),
            slow(() -> plain.home(period, trend, condition))));
  }

  private static AgroalDataSource pool(Database database) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(4)
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(database.url())
                                    .principal(new NamePrincipal(database.user()))
                                    .credential(new SimplePassword(database.password())))));
  }

  /** The first value of each dimension. */
  private static Filter filter(Dashboards dashboards, Dimension... dimensions) {
    Filter filter = Filter.all();
    for (Dimension dimension : dimensions) {
      filter = filter.with(dimension, Set.of(dashboards.values(VIEWER, dimension).get(0)));
    }
    return filter;
  }

  private static String condition(DimensionNames names, Filter filter) {
    return filter.values().entrySet().stream()
        .map(
            entry -> entry.getKey().word() + " = " + names.ids(entry.getKey(), entry.getValue())[0])
        .collect(Collectors.joining(" AND "));
  }

  private static String query(Filter filter) {
    return filter.values().entrySet().stream()
        .map(
            entry ->
                "&"
                    + entry.getKey().word()
                    + "="
                    + URLEncoder.encode(entry.getValue().iterator().next(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private static Latency timed(Latency.Task task) throws Exception {
    return Latency.of(MEASURES, task);
  }

  private static double slow(Latency.Task task) throws Exception {
    return Latency.of(SLOW_MEASURES, task).p50();
  }

  private void row(Row row) {
    rows.add(row);
    out.println(row);
  }
}
