package fr.boussole.web.rules;

import fr.boussole.application.rules.Ruling;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.ContactRules;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.domain.scope.Rulebook;
import fr.boussole.web.dashboard.Words;
import fr.boussole.web.format.Dates;
import fr.boussole.web.format.Durations;
import fr.boussole.web.format.Numbers;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules in the words of one language. */
final class RulesViews {

  private static final List<Dimension> TARGETS =
      List.of(Dimension.CHANNEL, Dimension.REASON, Dimension.PRIORITY);

  private final Locale locale;
  private final ZoneId zone;
  private final RulesMessages say;
  private final Words words;
  private final Dates dates;
  private final Durations durations;

  RulesViews(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.say = MessageBundles.get(RulesMessages.class, Localized.Literal.of(locale.getLanguage()));
    this.words = new Words(locale);
    this.dates = new Dates(locale);
    this.durations = new Durations(new Numbers(locale));
  }

  RulesMessages say() {
    return say;
  }

  /** The rules of a day, then what holds where none does. */
  List<RulesView.Row> inForce(Rulebook book, LocalDate day, List<Ruling> history) {
    List<RulesView.Row> rows = new ArrayList<>();
    for (Rule rule : book.inForce(day)) {
      rows.add(
          new RulesView.Row(
              name(rule.kind()),
              appliesTo(rule.of()),
              value(rule),
              dates.day(rule.from()),
              history.stream()
                  .filter(set -> sets(set.rule(), rule))
                  .findFirst()
                  .map(Ruling::by)
                  .orElse(""),
              false,
              rule.kind().word(),
              rule.of().getOrDefault(Dimension.CHANNEL, ""),
              rule.of().getOrDefault(Dimension.REASON, ""),
              rule.of().getOrDefault(Dimension.PRIORITY, "")));
    }
    for (RuleKind kind : RuleKind.values()) {
      rows.add(standard(kind));
    }
    return rows;
  }

  /** Values may have been renamed since. */
  private static boolean sets(Rule set, Rule rule) {
    return set.kind() == rule.kind()
        && set.value().equals(rule.value())
        && set.from().equals(rule.from())
        && set.of().keySet().equals(rule.of().keySet());
  }

  private RulesView.Row standard(RuleKind kind) {
    ContactRules standard = ContactRules.standard(ChannelKind.OTHER);
    String value =
        switch (kind) {
          case SERVICE_THRESHOLD ->
              Arrays.stream(ChannelKind.values())
                  .collect(
                      Collectors.groupingBy(
                          ChannelKind::standardThresholdSeconds,
                          java.util.TreeMap::new,
                          Collectors.mapping(
                              each -> each.label().in(locale), Collectors.joining(", "))))
                  .entrySet()
                  .stream()
                  .map(same -> duration(same.getKey()) + " (" + same.getValue() + ")")
                  .collect(Collectors.joining(" · "));
          case SHORT_ABANDON -> duration(standard.shortAbandonSeconds());
          case ABANDONS_COUNTED -> yesNo(standard.abandonsCounted());
          case REPEAT_WINDOW -> days(standard.repeatWindowDays());
          case ONCE_AND_DONE_WINDOW -> days(standard.onceAndDoneWindowDays());
          case RESOLUTION_DELAY -> duration(standard.resolutionDelaySeconds());
          case SLA_RESPONSE, SLA_RESOLUTION -> say.noSla();
        };
    return new RulesView.Row(
        name(kind), say.standard(), value, "", say.standardSource(), true, "", "", "", "");
  }

  List<RulesView.Set> history(List<Ruling> history) {
    return history.stream()
        .map(
            set ->
                new RulesView.Set(
                    name(set.rule().kind()),
                    appliesTo(set.rule().of()),
                    value(set.rule()),
                    say.comes(dates.day(set.rule().from())),
                    set.by(),
                    dates.moment(set.at(), zone)))
        .toList();
  }

  /** The forms, each of the rules that depend on the same dimensions. */
  List<RulesView.Group> groups(Function<Dimension, List<String>> values) {
    return List.of(
        group(
            "service",
            say.service(),
            say.serviceHelp(),
            values,
            RuleKind.SERVICE_THRESHOLD,
            RuleKind.SHORT_ABANDON,
            RuleKind.ABANDONS_COUNTED),
        group(
            "repeats",
            say.repeats(),
            say.repeatsHelp(),
            values,
            RuleKind.REPEAT_WINDOW,
            RuleKind.ONCE_AND_DONE_WINDOW),
        group(
            "resolution",
            say.resolution(),
            say.resolutionHelp(),
            values,
            RuleKind.RESOLUTION_DELAY),
        group(
            "sla",
            say.sla(),
            say.slaHelp(),
            values,
            RuleKind.SLA_RESPONSE,
            RuleKind.SLA_RESOLUTION));
  }

  private RulesView.Group group(
      String word,
      String title,
      String help,
      Function<Dimension, List<String>> values,
      RuleKind... kinds) {
    return new RulesView.Group(
        word,
        title,
        help,
        TARGETS.stream()
            .filter(kinds[0].dimensions()::contains)
            .map(each -> new RulesView.Target(each.word(), name(each), values.apply(each)))
            .toList(),
        Arrays.stream(kinds)
            .map(
                kind ->
                    new RulesView.Field(
                        kind.word(),
                        name(kind),
                        kind.measured() == RuleKind.Measured.YES_NO,
                        kind.measured() == RuleKind.Measured.DAYS))
            .toList());
  }

  private String appliesTo(Map<Dimension, String> of) {
    return of.isEmpty()
        ? say.everybody()
        : TARGETS.stream()
            .filter(of::containsKey)
            .map(
                each ->
                    name(each)
                        + (isFrench() ? " : " : ": ")
                        + words.value(each, of.getOrDefault(each, "")))
            .collect(Collectors.joining(" · "));
  }

  private String value(Rule rule) {
    if (rule.value().isEmpty()) {
      return say.withdrawn();
    }
    int value = rule.value().getAsInt();
    return switch (rule.kind().measured()) {
      case SECONDS -> duration(value);
      case DAYS -> days(value);
      case YES_NO -> yesNo(value == 1);
    };
  }

  /** What was typed as 2 hours reads so. */
  private String duration(int seconds) {
    if (seconds > 0 && seconds % 86_400 == 0) {
      return days(seconds / 86_400);
    }
    if (seconds > 0 && seconds % 3_600 == 0) {
      return seconds / 3_600 + "\u00a0h";
    }
    return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "\u00a0min" : durations.of(seconds);
  }

  private String yesNo(boolean yes) {
    return yes ? say.yes() : say.no();
  }

  private String days(int days) {
    return days + (isFrench() ? "\u00a0j" : "\u00a0d");
  }

  private boolean isFrench() {
    return locale.getLanguage().equals("fr");
  }

  private String name(RuleKind kind) {
    return kind.label().in(locale);
  }

  private String name(Dimension dimension) {
    return dimension == Dimension.CHANNEL
        ? say.channel()
        : dimension == Dimension.REASON ? say.reason() : say.priority();
  }
}
