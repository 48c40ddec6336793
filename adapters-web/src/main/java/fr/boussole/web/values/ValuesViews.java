package fr.boussole.web.values;

import fr.boussole.application.rollup.Recount;
import fr.boussole.application.values.KnownValue;
import fr.boussole.application.values.ManageValues;
import fr.boussole.application.values.ValueName;
import fr.boussole.application.values.ValueNames;
import fr.boussole.application.values.ValueTree;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.dashboard.Words;
import fr.boussole.web.format.Dates;
import fr.boussole.web.format.Numbers;
import fr.boussole.web.scope.ScopeParameters;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of values in one language. */
final class ValuesViews {

  private final Locale locale;
  private final ZoneId zone;
  private final ValuesMessages say;
  private final Words words;
  private final Numbers numbers;

  ValuesViews(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.say = MessageBundles.get(ValuesMessages.class, Localized.Literal.of(locale.getLanguage()));
    this.words = new Words(locale);
    this.numbers = new Numbers(locale);
  }

  ValuesView of(
      Dimension dimension,
      List<KnownValue> known,
      String query,
      String value,
      String refusal,
      List<Recount> underWay,
      boolean failed,
      List<ValueNames.Made> made) {
    boolean counted = FactType.CONTACTS.dimensions().contains(dimension);
    List<KnownValue> found = known.stream().filter(each -> matches(each, query)).toList();
    Optional<KnownValue> chosen =
        known.stream()
            .filter(each -> ValueTree.key(each.name().name()).equals(ValueTree.key(value)))
            .findFirst();
    return new ValuesView(
        Arrays.stream(Dimension.values())
            .map(
                each ->
                    new ValuesView.Tab(words.name(each), address(each, "", ""), each == dimension))
            .toList(),
        dimension.word(),
        words.name(dimension),
        query,
        found.size() == 1 ? say.foundOne() : say.found(numbers.whole(found.size())),
        counted ? say.contacts(ManageValues.COUNTED_DAYS) : "",
        dimension == Dimension.REASON,
        found.stream()
            .sorted(
                Comparator.comparing(
                    (KnownValue each) -> each.name().name(), Collator.getInstance(locale)))
            .map(each -> row(dimension, each, query, chosen, counted))
            .toList(),
        chosen.map(each -> chosen(dimension, each, known)),
        refusal,
        underWay.stream().map(each -> each.what().in(locale)).toList(),
        failed,
        made.stream().map(this::made).toList());
  }

  private ValuesView.Row row(
      Dimension dimension,
      KnownValue value,
      String query,
      Optional<KnownValue> chosen,
      boolean counted) {
    return new ValuesView.Row(
        words.value(dimension, value.name().name()),
        address(dimension, query, value.name().name()),
        chosen.filter(value::equals).isPresent(),
        counted ? numbers.whole(value.contacts()) : "",
        value.others().stream().map(ValueName::name).collect(Collectors.joining(", ")),
        value.name().avoidable());
  }

  private ValuesView.Chosen chosen(Dimension dimension, KnownValue value, List<KnownValue> known) {
    String name = value.name().name();
    return new ValuesView.Chosen(
        name,
        words.value(dimension, name),
        value.name().avoidable(),
        value.others().stream().map(other -> other(value, other)).toList(),
        known.stream()
            .map(each -> each.name().name())
            .filter(other -> !other.equals(name))
            .sorted(Collator.getInstance(locale))
            .toList());
  }

  private ValuesView.Other other(KnownValue value, ValueName other) {
    Stream<String> through =
        other.under().filter(under -> !under.equals(value.name().name())).map(say::via).stream();
    Stream<String> unmet = other.met() ? Stream.empty() : Stream.of(say.unmet());
    return new ValuesView.Other(
        other.name(), Stream.concat(through, unmet).collect(Collectors.joining(", ")));
  }

  private ValuesView.Made made(ValueNames.Made made) {
    return new ValuesView.Made(
        made.change().words().in(locale),
        words.name(made.change().dimension()),
        say.by(new Dates(locale).moment(made.at(), zone), made.by()));
  }

  private static boolean matches(KnownValue value, String query) {
    String key = ValueTree.key(query);
    return Stream.concat(Stream.of(value.name()), value.others().stream())
        .anyMatch(name -> ValueTree.key(name.name()).contains(key));
  }

  private static String address(Dimension dimension, String query, String value) {
    StringBuilder address = new StringBuilder("/admin/values");
    ScopeParameters.append(address, "dimension", dimension.word());
    if (!query.isEmpty()) {
      ScopeParameters.append(address, "q", query);
    }
    if (!value.isEmpty()) {
      ScopeParameters.append(address, "value", value);
    }
    return address.toString();
  }
}
