package fr.boussole.web.importing;

import fr.boussole.application.importing.Found;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Quality;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.text.Text;
import fr.boussole.web.format.Dates;
import fr.boussole.web.format.Numbers;
import fr.boussole.web.health.HealthMessages;
import fr.boussole.web.health.QualityViews;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what an import noted of its rows into the texts of one language. */
final class ReportViews {

  private record Group(ImportKind kind, String source) {}

  private final Locale locale;
  private final HealthMessages say;
  private final QualityViews quality;
  private final Numbers numbers;
  private final Dates dates;

  ReportViews(Locale locale) {
    this.locale = locale;
    this.say = MessageBundles.get(HealthMessages.class, Localized.Literal.of(locale.getLanguage()));
    this.quality = new QualityViews(locale);
    this.numbers = new Numbers(locale);
    this.dates = new Dates(locale);
  }

  ReportView report(ImportRun run, ImportsView.RunView shown, Quality noted) {
    return new ReportView(
        shown,
        run.state() == ImportRun.State.UNDONE ? say.undone() : "",
        came(noted.days()),
        noted.refused().stream().map(this::refused).toList(),
        quality.findings(noted.findings()),
        remarks(run, noted),
        quality.fields(noted.fields()));
  }

  /** What deserves a look and is no finding, as imports of earlier versions have it. */
  private List<String> remarks(ImportRun run, Quality noted) {
    Set<Text> found = noted.findings().stream().map(Found::sentence).collect(Collectors.toSet());
    return run.warnings().stream()
        .filter(warning -> !found.contains(warning))
        .map(warning -> warning.in(locale))
        .toList();
  }

  private ReportView.Refused refused(Quality.Refused refused) {
    return new ReportView.Refused(
        refused.reason().label().in(locale),
        refused.field(),
        numbers.whole(refused.rows()),
        quality.numbers(refused.lines(), refused.rows()));
  }

  private List<String> came(List<Quality.Day> days) {
    Map<Group, List<Quality.Day>> groups =
        days.stream()
            .collect(
                Collectors.groupingBy(
                    day -> new Group(day.kind(), day.source()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> came = new ArrayList<>();
    groups.forEach((group, own) -> came.add(came(group, own)));
    return came;
  }

  /** The days of a group are in their order. */
  private String came(Group group, List<Quality.Day> days) {
    LocalDate last = days.getLast().day();
    long rows = days.stream().mapToLong(Quality.Day::rows).sum();
    return group.kind().label().in(locale)
        + (locale.getLanguage().equals("fr") ? "\u00a0: " : ": ")
        + say.dayRange(
            numbers.whole(rows),
            dates.period(new Period(days.getFirst().day(), last.plusDays(1))),
            quality.source(group.source()));
  }
}
