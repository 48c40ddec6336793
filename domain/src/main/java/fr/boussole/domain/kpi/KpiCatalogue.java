package fr.boussole.domain.kpi;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every KPI the product knows, in the order in which a contact meets them. Definitions live here
 * and nowhere else.
 */
public final class KpiCatalogue {

  private static final List<Kpi> ALL =
      Stream.of(
              AccessKpis.ALL,
              ReasonKpis.ALL,
              ExchangeKpis.ALL,
              CourseKpis.ALL,
              AgentKpis.ALL,
              ResolutionKpis.ALL,
              PromiseKpis.ALL,
              ImpactKpis.ALL,
              QualityKpis.ALL,
              SelfcareKpis.ALL,
              JourneyKpis.ALL,
              WorkKpis.ALL,
              StaffKpis.ALL,
              LoyaltyKpis.ALL,
              SuccessKpis.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Kpi::stage))
          .toList();
  private static final Map<KpiCode, Kpi> BY_CODE = byCode();
  private static final List<Kpi> HOME =
      onHome().stream().map(KpiCatalogue::get).sorted(Comparator.comparing(ALL::indexOf)).toList();

  private KpiCatalogue() {}

  public static List<Kpi> all() {
    return ALL;
  }

  /**
   * Those of the home page: what a customer service looks at first. All of them are read on all
   * contacts and answers of the scope, so that one question answers the page.
   */
  public static List<Kpi> home() {
    return HOME;
  }

  public static Kpi get(KpiCode code) {
    Kpi kpi = BY_CODE.get(code);
    if (kpi == null) {
      throw new IllegalStateException("not in the catalogue: " + code);
    }
    return kpi;
  }

  /** The KPI with this code, whatever its case; empty when there is none. */
  public static Optional<Kpi> find(String code) {
    String wanted = code.toUpperCase(Locale.ROOT);
    return ALL.stream().filter(kpi -> kpi.code().name().equals(wanted)).findFirst();
  }

  public static List<Kpi> of(Stage stage) {
    return ALL.stream().filter(kpi -> kpi.stage() == stage).toList();
  }

  /** The KPIs of a family, in the catalogue's order. */
  public static List<Kpi> of(Family family) {
    return ALL.stream().filter(kpi -> kpi.family() == family).toList();
  }

  private static Set<KpiCode> onHome() {
    return EnumSet.of(
        KpiCode.CONTACT_VOLUME,
        KpiCode.CHANNEL_SHARE,
        KpiCode.ASA,
        KpiCode.SERVICE_LEVEL,
        KpiCode.ABANDON_RATE,
        KpiCode.ANSWER_RATE,
        KpiCode.FIRST_RESPONSE_TIME,
        KpiCode.BACKLOG,
        KpiCode.HANDLED_VOLUME,
        KpiCode.AHT,
        KpiCode.HOLD_TIME,
        KpiCode.ACW,
        KpiCode.RESOLVED_VOLUME,
        KpiCode.RESOLUTION_TIME,
        KpiCode.FCR,
        KpiCode.ONCE_AND_DONE,
        KpiCode.ESCALATION_RATE,
        KpiCode.REPEAT_RATE,
        KpiCode.CSAT,
        KpiCode.NPS,
        KpiCode.CES);
  }

  private static Map<KpiCode, Kpi> byCode() {
    EnumMap<KpiCode, Kpi> byCode = new EnumMap<>(KpiCode.class);
    ALL.forEach(kpi -> byCode.put(kpi.code(), kpi));
    return Collections.unmodifiableMap(byCode);
  }
}
