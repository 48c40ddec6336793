package fr.boussole.web.catalogue;

import fr.boussole.domain.kpi.Direction;
import fr.boussole.domain.kpi.Explanation;
import fr.boussole.domain.kpi.Family;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Source;
import fr.boussole.web.format.Calculation;
import fr.boussole.web.format.Dates;
import fr.boussole.web.format.Figures;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Turns the catalogue into the texts of one language. */
final class CatalogueViews {

  private final Locale locale;
  private final CatalogueMessages say;
  private final Figures figures;
  private final Dates dates;

  CatalogueViews(Locale locale) {
    this.locale = locale;
    say = MessageBundles.get(CatalogueMessages.class, Localized.Literal.of(locale.getLanguage()));
    figures = Figures.ofExamples(locale);
    dates = new Dates(locale);
  }

  CatalogueView page(String query) {
    List<CatalogueView.FamilyView> families = families(new CatalogueSearch(query));
    int shown = families.stream().mapToInt(family -> family.entries().size()).sum();
    return new CatalogueView(
        query.strip(), say.found(shown, KpiCatalogue.all().size()), families, sources());
  }

  MemoView memo(LocalDate today) {
    return new MemoView(
        say.memoSubtitle(KpiCatalogue.all().size()),
        say.memoDate(dates.day(today)),
        Arrays.stream(Direction.values())
            .map(
                direction ->
                    new MemoView.DirectionView(direction.name(), direction.label().in(locale)))
            .toList(),
        families(kpi -> true),
        sources());
  }

  private List<CatalogueView.FamilyView> families(Predicate<Kpi> wanted) {
    return Arrays.stream(Family.values())
        .map(
            family ->
                new CatalogueView.FamilyView(
                    family.name(),
                    letter(family),
                    family.label().in(locale),
                    family.question().in(locale),
                    KpiCatalogue.of(family).stream().filter(wanted).map(this::entry).toList()))
        .filter(family -> !family.entries().isEmpty())
        .toList();
  }

  private CatalogueView.Entry entry(Kpi kpi) {
    return new CatalogueView.Entry(
        kpi.code().name(),
        number(kpi),
        kpi.name().in(locale),
        kpi.definition().in(locale),
        kpi.calculation().in(locale),
        new CatalogueView.Facts(
            kpi.unit().label().in(locale),
            kpi.direction().name(),
            kpi.direction().label().in(locale),
            kpi.stage().label().in(locale),
            kpi.eventDay().label().in(locale)),
        kpi.ripeAfterDays().isPresent() ? say.ripe(kpi.ripeAfterDays().getAsInt()) : "",
        example(kpi),
        kpi.goodUse().in(locale),
        kpi.misreading().in(locale),
        kpi.companions().stream().map(this::companion).toList(),
        kpi.sources().stream().map(Source::name).toList());
  }

  private CatalogueView.Example example(Kpi kpi) {
    KpiValue value = kpi.exampleValue();
    List<String> remarks = new ArrayList<>();
    value
        .known()
        .flatMap(KpiValue.Known::spread)
        .map(spread -> say.spread(amount(kpi, spread.median()), amount(kpi, spread.p90())))
        .ifPresent(remarks::add);
    value
        .known()
        .flatMap(KpiValue.Known::remark)
        .map(remark -> remark.in(locale))
        .ifPresent(remarks::add);
    return new CatalogueView.Example(
        kpi.example().story().in(locale),
        Calculation.of(kpi, value, Explanation.of(kpi, kpi.example().evidence()), figures),
        remarks,
        kpi.example().ours());
  }

  private String amount(Kpi kpi, double amount) {
    return figures.amount(kpi, amount);
  }

  private CatalogueView.Companion companion(KpiCode code) {
    Kpi kpi = KpiCatalogue.get(code);
    return new CatalogueView.Companion(code.name(), number(kpi), kpi.name().in(locale));
  }

  private List<CatalogueView.SourceView> sources() {
    return Arrays.stream(Source.values())
        .map(source -> new CatalogueView.SourceView(source.name(), source.title().in(locale)))
        .toList();
  }

  /** Its place in the whole catalogue, whatever is shown of it. */
  private static String number(Kpi kpi) {
    return letter(kpi.family()) + (KpiCatalogue.of(kpi.family()).indexOf(kpi) + 1);
  }

  private static String letter(Family family) {
    return Character.toString('A' + family.ordinal());
  }
}
