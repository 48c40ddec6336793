package fr.boussole.web.health;

import fr.boussole.application.health.Feeds;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.Finding;
import fr.boussole.application.importing.Found;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Quality;
import fr.boussole.application.importing.Template;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.web.format.Numbers;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what is known of the quality of rows into the texts of one language. */
public final class QualityViews {

  private static final int MOST_KPIS = 5;

  /** Fields that are filled in so many rows lack nothing worth a word. */
  private static final double WHOLE = 0.995;

  private final Locale locale;
  private final HealthMessages say;
  private final Numbers numbers;

  public QualityViews(Locale locale) {
    this.locale = locale;
    this.say = MessageBundles.get(HealthMessages.class, Localized.Literal.of(locale.getLanguage()));
    this.numbers = new Numbers(locale);
  }

  HealthMessages say() {
    return say;
  }

  /** A source by its name, which those that name none do not have. */
  public String source(String name) {
    return name.equals(FactKey.DEFAULT_SOURCE) ? say.sourceDefault() : name;
  }

  public List<QualityView.Finding> findings(List<Found> findings) {
    return findings.stream()
        .map(
            found ->
                new QualityView.Finding(
                    found.finding().severity() == Finding.Severity.DOUBT,
                    found.sentence().in(locale),
                    lines(found.lines(), found.rows())))
        .toList();
  }

  private String lines(List<Long> lines, long rows) {
    return lines.isEmpty() ? "" : say.lines(numbers(lines, rows));
  }

  /** The first lines of something, and that there are more. */
  public String numbers(List<Long> lines, long rows) {
    String told = lines.stream().map(numbers::whole).collect(Collectors.joining(", "));
    return rows > lines.size() ? told + "…" : told;
  }

  /** The fields of each kind, in the order of its template. */
  public List<QualityView.Fields> fields(List<Quality.Filled> fields) {
    return fields.stream()
        .map(Quality.Filled::kind)
        .distinct()
        .map(kind -> fields(kind, fields))
        .toList();
  }

  private QualityView.Fields fields(ImportKind kind, List<Quality.Filled> fields) {
    List<Quality.Filled> own = fields.stream().filter(field -> field.kind() == kind).toList();
    Set<String> told =
        own.stream()
            .filter(field -> field.filled() > 0)
            .map(Quality.Filled::column)
            .collect(Collectors.toSet());
    List<QualityView.Field> filled = new ArrayList<>();
    List<QualityView.Field> absent = new ArrayList<>();
    for (Quality.Filled field : own) {
      Template.of(kind)
          .column(field.column())
          .ifPresent(
              column -> (field.filled() > 0 ? filled : absent).add(field(field, column, told)));
    }
    return new QualityView.Fields(say.completenessOf(kind.label().in(locale)), filled, absent);
  }

  private QualityView.Field field(Quality.Filled field, Column column, Set<String> told) {
    return new QualityView.Field(
        column.word(),
        column.description().in(locale),
        percent(field.share()),
        (int) Math.round(1000 * field.share()),
        field.share() >= WHOLE ? "" : suffer(Feeds.kpis(field.kind(), told, column)));
  }

  /** Nearly all is not all, and hardly any is not none. */
  private String percent(double share) {
    double percent = 100 * share;
    int decimals = percent > 0 && (percent < 1 || percent > 99) && percent < 100 ? 1 : 0;
    return numbers.percent(percent, decimals);
  }

  private String suffer(List<Kpi> kpis) {
    String named =
        kpis.stream()
            .limit(MOST_KPIS)
            .map(kpi -> kpi.name().in(locale))
            .collect(Collectors.joining(", "));
    return kpis.size() > MOST_KPIS
        ? say.sufferMore(named, numbers.whole(kpis.size() - MOST_KPIS))
        : named;
  }
}
