package fr.boussole.web.api;

import fr.boussole.application.rules.RuleDraft;
import fr.boussole.application.rules.Ruling;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.web.scope.ScopeParameters;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules that were set. */
@Schema(name = "Rules")
public record RulesJson(@Schema(required = true) List<Set> rules) {

  /** A rule that was set. */
  @Schema(name = "Rule")
  public record Set(
      @Schema(required = true) long id,
      @Schema(required = true, examples = "service_threshold") String kind,
      @Schema(description = "To which it applies; null for all.", required = true, nullable = true)
          @Nullable String channel,
      @Schema(required = true, nullable = true) @Nullable String reason,
      @Schema(required = true, nullable = true) @Nullable String priority,
      @Schema(
              description =
                  "Seconds for thresholds and delays, days for windows, 1 or 0 for yes or no. Null"
                      + " where the rule of these values is withdrawn.",
              required = true,
              nullable = true)
          @Nullable Integer value,
      @Schema(description = "First day of arrival it holds for.", required = true) LocalDate from,
      @Schema(required = true) String setBy,
      @Schema(required = true) Instant setAt) {

    static Set of(Ruling ruling) {
      Map<Dimension, String> of = ruling.rule().of();
      return new Set(
          ruling.id(),
          ruling.rule().kind().word(),
          of.get(Dimension.CHANNEL),
          of.get(Dimension.REASON),
          of.get(Dimension.PRIORITY),
          ruling.rule().value().isPresent() ? ruling.rule().value().getAsInt() : null,
          ruling.rule().from(),
          ruling.by(),
          ruling.at());
    }
  }

  static RulesJson of(List<Ruling> rulings) {
    return new RulesJson(rulings.stream().map(Set::of).toList());
  }

  /** Rules to be set together. */
  @Schema(name = "RulesToSet")
  public record Wish(@Schema(required = true) @Nullable List<Wanted> rules) {}

  /** A rule to be set. */
  @Schema(name = "RuleToSet")
  public record Wanted(
      @Schema(required = true, examples = "service_threshold") @Nullable String kind,
      @Schema(nullable = true) @Nullable String channel,
      @Schema(nullable = true) @Nullable String reason,
      @Schema(nullable = true) @Nullable String priority,
      @Schema(description = "Null withdraws the rule.", nullable = true) @Nullable Long value,
      @Schema(required = true, examples = "2026-01-31") @Nullable String from) {

    RuleDraft draft() {
      return new RuleDraft(
          RuleKind.of(kind == null ? "" : kind)
              .orElseThrow(
                  () ->
                      new BadRequestException(
                          "kind is one of: %s."
                              .formatted(
                                  Arrays.stream(RuleKind.values())
                                      .map(RuleKind::word)
                                      .collect(Collectors.joining(", "))))),
          of(),
          value == null ? OptionalLong.empty() : OptionalLong.of(value),
          ScopeParameters.day(from == null ? "" : from)
              .orElseThrow(() -> new BadRequestException("from is no day such as 2026-01-31.")));
    }

    private Map<Dimension, String> of() {
      Map<Dimension, String> of = new EnumMap<>(Dimension.class);
      put(of, Dimension.CHANNEL, channel);
      put(of, Dimension.REASON, reason);
      put(of, Dimension.PRIORITY, priority);
      return of;
    }

    private static void put(Map<Dimension, String> of, Dimension dimension, @Nullable String name) {
      if (name != null) {
        of.put(dimension, name);
      }
    }
  }
}
