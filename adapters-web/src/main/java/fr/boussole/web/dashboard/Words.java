package fr.boussole.web.dashboard;

import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Movement;
import fr.boussole.domain.kpi.Stage;
import fr.boussole.domain.period.Grain;
import fr.boussole.domain.scope.Aspect;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.format.Dates;
import fr.boussole.web.format.Figures;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** The words of one language for figures: values, verdicts, dimensions. */
public final class Words {

  private final Locale locale;
  private final DashboardMessages say;
  private final Figures figures;
  private final Dates dates;

  public Words(Locale locale) {
    this.locale = locale;
    this.say =
        MessageBundles.get(DashboardMessages.class, Localized.Literal.of(locale.getLanguage()));
    this.figures = new Figures(locale);
    this.dates = new Dates(locale);
  }

  Locale locale() {
    return locale;
  }

  DashboardMessages say() {
    return say;
  }

  Figures figures() {
    return figures;
  }

  Dates dates() {
    return dates;
  }

  String name(Kpi kpi) {
    return kpi.name().in(locale);
  }

  String name(PeriodChoice choice) {
    return switch (choice) {
      case WEEK -> say.days7();
      case FOUR_WEEKS -> say.days28();
      case THREE_MONTHS -> say.days90();
      case THIS_MONTH -> say.thisMonth();
      case LAST_MONTH -> say.lastMonth();
      case OWN -> say.ownDates();
    };
  }

  String name(Grain grain) {
    return switch (grain) {
      case DAY -> say.day();
      case WEEK -> say.week();
      case MONTH -> say.month();
    };
  }

  public String name(Dimension dimension) {
    return switch (dimension) {
      case CHANNEL -> say.channel();
      case REASON -> say.reason();
      case TEAM -> say.team();
      case SEGMENT -> say.segment();
      case PRIORITY -> say.priority();
      case AGENT -> say.agent();
      case PRODUCT -> say.product();
      case SUB_REASON -> say.subReason();
      case CAMPAIGN -> say.campaign();
      case PAGE -> say.webPage();
      case FEATURE -> say.feature();
      case ASPECT -> say.aspect();
    };
  }

  /** What happens in a stage, in a few words. */
  String meaning(Stage stage) {
    return switch (stage) {
      case BEFORE -> say.beforeMeaning();
      case DURING -> say.duringMeaning();
      case AFTER -> say.afterMeaning();
      case IMPACT -> say.impactMeaning();
    };
  }

  /**
   * A value of a dimension: as the files name it, but for the plain English names of channels and
   * the words of aspects.
   */
  public String value(Dimension dimension, String value) {
    if (value.equals(Dimension.NONE)) {
      return say.notTold();
    }
    if (dimension == Dimension.ASPECT) {
      return Aspect.of(value).map(aspect -> aspect.label().in(locale)).orElse(value);
    }
    boolean plain =
        dimension == Dimension.CHANNEL && value.equalsIgnoreCase(ChannelKind.of(value).name());
    return plain ? ChannelKind.of(value).label().in(locale) : value;
  }

  ReadingView reading(Kpi kpi, KpiValue value, KpiValue previous, Movement movement) {
    String before =
        previous
            .known()
            .map(known -> figures.amount(kpi, known.amount()))
            .orElse(say.noDataShort());
    return switch (value) {
      case KpiValue.Unknown unknown ->
          new ReadingView(
              false,
              unknown.why().reason().in(locale),
              "none",
              say.noData(),
              "",
              previous.known().isPresent() ? before : "",
              "",
              "",
              "");
      case KpiValue.Known known ->
          new ReadingView(
              true,
              figures.amount(kpi, known.amount()),
              shape(movement.verdict()),
              verdict(movement.verdict()),
              movement
                  .difference()
                  .map(difference -> figures.difference(kpi, difference.amount()))
                  .orElse(""),
              before,
              known.denominator().isPresent() ? figures.count(known.n()) : "",
              known.interval().map(interval -> figures.interval(kpi, interval)).orElse(""),
              known.remark().map(remark -> remark.in(locale)).orElse(""));
    };
  }

  static String shape(Movement.Verdict verdict) {
    return switch (verdict) {
      case BETTER -> "better";
      case WORSE -> "worse";
      case HIGHER -> "up";
      case LOWER -> "down";
      case NOISE -> "steady";
      case NOT_COMPARABLE -> "none";
    };
  }

  private String verdict(Movement.Verdict verdict) {
    return switch (verdict) {
      case BETTER -> say.better();
      case WORSE -> say.worse();
      case HIGHER -> say.higher();
      case LOWER -> say.lower();
      case NOISE -> say.steady();
      case NOT_COMPARABLE -> say.notComparable();
    };
  }
}
