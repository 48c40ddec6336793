package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.boussole.bootstrap.demo.DemoContact.Abandoned;
import fr.boussole.bootstrap.demo.DemoContact.Handled;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invented customer-service organisation and the twelve months of its life that end on a given
 * day. The same values always write the same bytes.
 *
 * @param seed starts the random stream
 * @param yesterday the last day covered
 * @param zone the organisation's time zone
 * @param contacts about how many contacts to invent, at least 1,000
 */
public record DemoOrganisation(long seed, LocalDate yesterday, ZoneId zone, int contacts) {
  /** What the product's demo is made of. */
  public static final int USUAL_CONTACTS = 200_000;

  private static final long USUAL_SEED = 20_240_229;

  /** New requests among all contacts; the others are call-backs. Measured, not chosen. */
  private static final double NEW_REQUEST_SHARE = 0.88;

  /** What sets the seed of one story apart from that of the other. */
  private static final long MANNERS = 1;

  private static final double CUSTOMERS_PER_CONTACT = 0.32;

  public DemoOrganisation {
    if (contacts < 1_000) {
      throw new IllegalArgumentException("A demo needs at least 1000 contacts, not " + contacts);
    }
  }

  /** The demo as the product shows it. */
  public static DemoOrganisation usual(LocalDate yesterday, ZoneId zone) {
    return new DemoOrganisation(USUAL_SEED, yesterday, zone, USUAL_CONTACTS);
  }

  /** The reasons that its managers hold to be avoidable, in the words of the files. */
  public static List<String> avoidableReasons() {
    return Stream.of(Reason.DELIVERY, Reason.PAYMENT, Reason.ACCOUNT).map(Reason::label).toList();
  }

  /** The first of the days covered. */
  public LocalDate firstDay() {
    return yesterday.minusYears(1).plusDays(1);
  }

  /** Whom the demo accounts stand for, in the words of the files. */
  public static Cast cast() {
    return new Cast(Team.SOUTH.label(), Team.SOUTH.people().getFirst());
  }

  /**
   * People of the organisation with a demo account.
   *
   * @param supervisedTeam the team of the supervisor
   * @param agent an agent of that team
   */
  public record Cast(String supervisedTeam, String agent) {}

  /**
   * A file to import.
   *
   * @param kind the word of the kind of import that reads it
   */
  public record ImportFile(String kind, Path path) {}

  /**
   * Writes every file into a folder, over earlier ones.
   *
   * @return the files in the order in which to import them: survey answers name contacts
   * @throws IOException when a file cannot be written
   */
  public List<ImportFile> writeTo(Path folder) throws IOException {
    Path contactPath = folder.resolve("demo-contacts.csv");
    Path surveyPath = folder.resolve("demo-enquetes.csv");
    List<ImportFile> files = new ArrayList<>();
    files.add(new ImportFile("contacts", contactPath));
    files.add(new ImportFile("surveys", surveyPath));
    try (CsvWriter contactCsv = csv(Files.newBufferedWriter(contactPath));
        CsvWriter surveyCsv = csv(Files.newBufferedWriter(surveyPath))) {
      SurveyFile surveys = new SurveyFile(surveyCsv, times());
      Activity activity = new Activity(zone);
      live(new ContactFile(contactCsv, times()), surveys, activity);
      for (FactFile file : factFiles(surveys, activity)) {
        Path path = folder.resolve(file.fileName());
        try (CsvWriter csv = csv(Files.newBufferedWriter(path))) {
          file.write(csv);
        }
        files.add(new ImportFile(file.kind(), path));
      }
    }
    return files;
  }

  private List<FactFile> factFiles(SurveyFile surveys, Activity activity) {
    Scene scene = new Scene(seed, firstDay(), yesterday, zone, customers());
    List<Account> accounts = Account.of(scene);
    double perDay = requestsPerDay(new Season(scene.hours()), scene.story());
    return List.of(
        new DailyContactFile(scene, perDay),
        new AgentDayFile(scene, activity),
        new StaffFile(scene),
        new StaffAnswerFile(scene),
        new CustomerFile(scene, accounts),
        new CustomerReportFile(scene, accounts),
        new FeatureUseFile(scene, accounts),
        new OrderFile(scene),
        new CostFile(scene, activity),
        new QualityReviewFile(scene),
        new SelfcareFile(scene, surveys),
        new JourneyFile(scene),
        new ServqualFile(scene));
  }

  /** Writes contacts and what their customers answered; closes neither. */
  void writeTo(Writer contactWriter, Writer surveyWriter) throws IOException {
    CsvWriter contactCsv = csv(contactWriter);
    CsvWriter surveyCsv = csv(surveyWriter);
    live(
        new ContactFile(contactCsv, times()),
        new SurveyFile(surveyCsv, times()),
        new Activity(zone));
    contactCsv.flush();
    surveyCsv.flush();
  }

  private KnownTimes times() {
    return new KnownTimes(yesterday.plusDays(1).atStartOfDay(zone).toInstant(), zone);
  }

  private int customers() {
    return (int) (contacts * CUSTOMERS_PER_CONTACT);
  }

  /** Writes the files as the year goes by, in the time order of the contacts. */
  private void live(ContactFile contactFile, SurveyFile surveyFile, Activity activity) {
    Draw draw = new Draw(seed);
    Story story = new Story(yesterday);
    Season season = new Season(new OpeningHours(zone));
    double perDay = requestsPerDay(season, story);
    Customers customers = new Customers(seed, customers());
    Arrivals arrivals = new Arrivals(draw, season, story, customers, perDay);
    CallBacks callBacks = new CallBacks(draw, story, arrivals);
    Roster roster = new Roster(draw);
    ContactDrawing drawing =
        new ContactDrawing(
            draw, season.hours(), story, roster, new Manners(new Draw(seed + MANNERS)));
    SurveyDrawing surveys = new SurveyDrawing(draw, story);
    for (LocalDate day = firstDay(); !day.isAfter(yesterday); day = day.plusDays(1)) {
      roster.startDay(day);
      DayLoad load = DayLoad.of(arrivals.startDay(day), day, season, story, perDay);
      while (arrivals.hasNextOn(day)) {
        Arrival arrival = arrivals.next();
        int hour = arrival.at().atZone(zone).getHour();
        DemoContact contact = drawing.draw(arrival, load.at(arrival.channel(), hour));
        callBacks.after(contact);
        contactFile.write(contact);
        activity.add(contact);
        switch (contact.outcome()) {
          case Abandoned abandoned -> {}
          case Handled handled -> surveys.draw(contact, handled).forEach(surveyFile::write);
        }
      }
    }
  }

  /** New requests of an average weekday that make the wanted number of contacts over the year. */
  private double requestsPerDay(Season season, Story story) {
    double weight = 0;
    for (LocalDate day = firstDay(); !day.isAfter(yesterday); day = day.plusDays(1)) {
      for (Channel channel : Channel.values()) {
        weight += season.demand(channel, day) * story.share(channel, day);
      }
    }
    return contacts * NEW_REQUEST_SHARE / weight;
  }

  private static CsvWriter csv(Writer writer) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
  }
}
