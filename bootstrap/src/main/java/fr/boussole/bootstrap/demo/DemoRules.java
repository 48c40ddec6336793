package fr.boussole.bootstrap.demo;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.RuleKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What the demo organisation promises its customers, and how it reads its service level. */
public final class DemoRules {

  private static final int HOUR = 3_600;
  private static final int DAY = 24 * HOUR;

  private DemoRules() {}

  /** The rules that hold for all contacts that arrive from a day on. */
  public static List<Rule> from(LocalDate day) {
    return List.of(
        Rule.on(Dimension.CHANNEL, Channel.PHONE.code(), RuleKind.SHORT_ABANDON, 5, day),
        sla(RuleKind.SLA_RESPONSE, Channel.EMAIL, DAY, day),
        sla(RuleKind.SLA_RESOLUTION, Channel.EMAIL, 4 * DAY, day),
        sla(RuleKind.SLA_RESPONSE, Channel.FORM, DAY, day),
        sla(RuleKind.SLA_RESOLUTION, Channel.FORM, 4 * DAY, day),
        sla(RuleKind.SLA_RESPONSE, Channel.SOCIAL, 4 * HOUR, day),
        urgent(RuleKind.SLA_RESPONSE, Channel.EMAIL, 8 * HOUR, day),
        urgent(RuleKind.SLA_RESOLUTION, Channel.EMAIL, 2 * DAY, day));
  }

  private static Rule sla(RuleKind promise, Channel channel, int seconds, LocalDate day) {
    return Rule.on(Dimension.CHANNEL, channel.code(), promise, seconds, day);
  }

  private static Rule urgent(RuleKind promise, Channel channel, int seconds, LocalDate day) {
    return new Rule(
        promise,
        Map.of(Dimension.CHANNEL, channel.code(), Dimension.PRIORITY, Priority.URGENT.code()),
        OptionalInt.of(seconds),
        day);
  }
}
