package fr.boussole.web.health;

import fr.boussole.application.health.Health;
import fr.boussole.application.health.SourceHealth;
import fr.boussole.application.health.Supply;
import fr.boussole.application.importing.Finding;
import fr.boussole.domain.stat.Rhythm;
import fr.boussole.web.format.Dates;
import fr.boussole.web.format.Numbers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the health of data into the texts of one language. */
public final class HealthViews {

  private static final String PAGE = "/health-of-data";
  private static final int MOST_HOLES = 6;

  private final ZoneId zone;
  private final QualityViews quality;
  private final HealthMessages say;
  private final Numbers numbers;
  private final Dates dates;

  public HealthViews(Locale locale, ZoneId zone) {
    this.zone = zone;
    this.quality = new QualityViews(locale);
    this.say = quality.say();
    this.numbers = new Numbers(locale);
    this.dates = new Dates(locale);
  }

  /**
   * One source.
   *
   * @param reports whether the viewer may open reports of imports
   */
  HealthView.Source source(SourceHealth health, Locale locale, boolean reports) {
    var supply = health.supply();
    return new HealthView.Source(
        anchor(supply),
        supply.kind().label().in(locale),
        quality.source(supply.source()),
        verdict(health),
        shape(health.isLate(), health.remarks()),
        dates.day(supply.lastDay()),
        say.days(numbers.whole(health.ageDays())),
        rhythm(health.rhythm()),
        health.rhythm().isPresent() ? holes(health.holes()) : "",
        supply.fileName(),
        dates.moment(supply.importedAt(), zone),
        reports ? "/imports/" + supply.importId() : "",
        quality.findings(
            health.findings().stream()
                // Missing days are told of all imports together.
                .filter(found -> found.finding() != Finding.HOLE)
                .toList()),
        quality.fields(health.fields()));
  }

  private static String anchor(Supply supply) {
    return supply.kind().word() + "-" + supply.source().replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** The line on the page of a KPI. */
  public HealthView.Line line(Optional<Health.Standing> standing) {
    return standing.map(this::line).orElseGet(HealthView.Line::none);
  }

  private HealthView.Line line(Health.Standing standing) {
    String fresh =
        standing
            .freshUntil()
            .map(day -> say.standing(dates.day(day)))
            .orElseGet(() -> say.standingUndated(standing.sources().size()));
    String late = standing.isLate() ? " (" + say.standingLate() + ")" : "";
    String remarks =
        switch (standing.remarks()) {
          case 0 -> say.standingFine();
          case 1 -> say.standingOne();
          default -> say.standingMany(standing.remarks());
        };
    return new HealthView.Line(
        fresh + late + " · " + remarks,
        shape(standing.isLate(), standing.remarks()),
        PAGE + "#" + anchor(standing.sources().getFirst().supply()));
  }

  private String verdict(SourceHealth health) {
    if (health.isLate()) {
      return say.late();
    }
    return health.remarks() == 0 ? say.fresh() : say.remarksCount(health.remarks());
  }

  private static String shape(boolean late, int remarks) {
    return late ? "cross" : remarks == 0 ? "check" : "steady";
  }

  private String rhythm(Optional<Rhythm> rhythm) {
    if (rhythm.isEmpty()) {
      return say.noRhythm();
    }
    if (rhythm.get().usualGap().isEmpty()) {
      return say.rhythmUnknown();
    }
    int gap = rhythm.get().usualGap().getAsInt();
    return gap == 1 ? say.everyDay() : say.everyDays(numbers.whole(gap));
  }

  private String holes(List<LocalDate> holes) {
    if (holes.isEmpty()) {
      return say.holesNone();
    }
    String named =
        holes.reversed().stream()
            .limit(MOST_HOLES)
            .map(dates::day)
            .collect(Collectors.joining(", "));
    return holes.size() > MOST_HOLES
        ? say.holesMore(named, numbers.whole(holes.size() - MOST_HOLES))
        : named;
  }
}
