package fr.boussole.domain.kpi;

import fr.boussole.domain.scope.ChannelKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is read of all channels of one kind, in the order in which to read it. A channel of a kind
 * without a view is read with all the others.
 */
public enum ChannelView {
  PHONE(
      ChannelKind.PHONE,
      KpiCode.ASA,
      KpiCode.SERVICE_LEVEL,
      KpiCode.ABANDON_RATE,
      KpiCode.AHT,
      KpiCode.ACW,
      KpiCode.FCR),
  CHAT(
      ChannelKind.CHAT,
      KpiCode.FIRST_RESPONSE_TIME,
      KpiCode.RESOLUTION_TIME,
      KpiCode.CHAT_CONCURRENCY,
      KpiCode.CES,
      KpiCode.FCR),
  EMAIL(
      ChannelKind.EMAIL,
      KpiCode.FIRST_RESPONSE_TIME,
      KpiCode.WRITING_QUALITY,
      KpiCode.PROCESS_COMPLIANCE,
      KpiCode.REPEAT_RATE),
  SOCIAL(
      ChannelKind.SOCIAL,
      KpiCode.SOCIAL_RESPONSIVENESS,
      KpiCode.PRIVATE_SWITCH_RATE,
      KpiCode.RESOLUTION_TIME,
      KpiCode.TONE,
      KpiCode.ESCALATION_RATE),
  SELFCARE(
      ChannelKind.SELFCARE,
      KpiCode.SELFCARE_RESOLUTION,
      KpiCode.DIGITAL_CES,
      KpiCode.SELFCARE_BOUNCE,
      KpiCode.DIGITAL_CSAT);

  private final ChannelKind kind;
  private final List<KpiCode> codes;

  ChannelView(ChannelKind kind, KpiCode... codes) {
    this.kind = kind;
    this.codes = List.of(codes);
  }

  /** The view with this word in addresses; empty when there is none. */
  public static Optional<ChannelView> of(String word) {
    return Arrays.stream(values()).filter(view -> view.kind.word().equals(word)).findFirst();
  }

  public ChannelKind kind() {
    return kind;
  }

  public List<KpiCode> codes() {
    return codes;
  }
}
