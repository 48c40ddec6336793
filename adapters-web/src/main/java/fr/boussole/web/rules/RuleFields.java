package fr.boussole.web.rules;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.RuleKind;
import jakarta.ws.rs.DefaultValue;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** The fields of the forms in which rules are set; empty where nothing is given. */
class RuleFields {

  @RestForm
  @DefaultValue("")
  String from = "";

  @RestForm
  @DefaultValue("")
  String channel = "";

  @RestForm
  @DefaultValue("")
  String reason = "";

  @RestForm
  @DefaultValue("")
  String priority = "";

  @RestForm("service_threshold")
  @DefaultValue("")
  String serviceThreshold = "";

  @RestForm("short_abandon")
  @DefaultValue("")
  String shortAbandon = "";

  @RestForm("abandons_counted")
  @DefaultValue("")
  String abandonsCounted = "";

  @RestForm("repeat_window")
  @DefaultValue("")
  String repeatWindow = "";

  @RestForm("once_and_done_window")
  @DefaultValue("")
  String onceAndDoneWindow = "";

  @RestForm("resolution_delay")
  @DefaultValue("")
  String resolutionDelay = "";

  @RestForm("sla_response")
  @DefaultValue("")
  String slaResponse = "";

  @RestForm("sla_resolution")
  @DefaultValue("")
  String slaResolution = "";

  @RestForm("service_threshold_unit")
  @DefaultValue("")
  String serviceThresholdUnit = "";

  @RestForm("short_abandon_unit")
  @DefaultValue("")
  String shortAbandonUnit = "";

  @RestForm("resolution_delay_unit")
  @DefaultValue("")
  String resolutionDelayUnit = "";

  @RestForm("sla_response_unit")
  @DefaultValue("")
  String slaResponseUnit = "";

  @RestForm("sla_resolution_unit")
  @DefaultValue("")
  String slaResolutionUnit = "";

  /** The values that a rule of this kind is to apply to. */
  Map<Dimension, String> of(RuleKind kind) {
    Map<Dimension, String> of = new EnumMap<>(Dimension.class);
    of.put(Dimension.CHANNEL, channel);
    of.put(Dimension.REASON, reason);
    of.put(Dimension.PRIORITY, priority);
    of.values().removeIf(String::isBlank);
    of.keySet().retainAll(kind.dimensions());
    return of;
  }

  String value(RuleKind kind) {
    return switch (kind) {
      case SERVICE_THRESHOLD -> serviceThreshold;
      case SHORT_ABANDON -> shortAbandon;
      case ABANDONS_COUNTED -> abandonsCounted;
      case REPEAT_WINDOW -> repeatWindow;
      case ONCE_AND_DONE_WINDOW -> onceAndDoneWindow;
      case RESOLUTION_DELAY -> resolutionDelay;
      case SLA_RESPONSE -> slaResponse;
      case SLA_RESOLUTION -> slaResolution;
    };
  }

  /** How many seconds, or days, one of the value's unit has. */
  int unit(RuleKind kind) {
    String unit =
        switch (kind) {
          case SERVICE_THRESHOLD -> serviceThresholdUnit;
          case SHORT_ABANDON -> shortAbandonUnit;
          case RESOLUTION_DELAY -> resolutionDelayUnit;
          case SLA_RESPONSE -> slaResponseUnit;
          case SLA_RESOLUTION -> slaResolutionUnit;
          case ABANDONS_COUNTED, REPEAT_WINDOW, ONCE_AND_DONE_WINDOW -> "";
        };
    return switch (unit) {
      case "minutes" -> 60;
      case "hours" -> 3_600;
      case "days" -> 86_400;
      default -> 1;
    };
  }
}
