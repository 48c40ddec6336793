package fr.boussole.domain.kpi;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every KPI the product knows, in the order in which a contact meets them. Definitions live here
 * and nowhere else.
 */
public final class KpiCatalogue {

  private static final List<Kpi> ALL =
      Stream.of(
              AccessKpis.ALL, ExchangeKpis.ALL, CourseKpis.ALL, ResolutionKpis.ALL, ImpactKpis.ALL)
          .flatMap(List::stream)
          .toList();
  private static final Map<KpiCode, Kpi> BY_CODE = byCode();

  private KpiCatalogue() {}

  public static List<Kpi> all() {
    return ALL;
  }

  /**
   * Those of the home page: all that one question answers. A narrowed one needs a question of its
   * own.
   */
  public static List<Kpi> home() {
    return ALL.stream().filter(kpi -> kpi.formula().narrowing().isEmpty()).toList();
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

  private static Map<KpiCode, Kpi> byCode() {
    EnumMap<KpiCode, Kpi> byCode = new EnumMap<>(KpiCode.class);
    ALL.forEach(kpi -> byCode.put(kpi.code(), kpi));
    return Collections.unmodifiableMap(byCode);
  }
}
