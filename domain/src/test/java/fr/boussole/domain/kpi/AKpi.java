package fr.boussole.domain.kpi;

/** A KPI that is like one of the catalogue but for its formula. */
final class AKpi {

  private AKpi() {}

  static Kpi of(Formula formula, Unit unit, Direction direction) {
    Kpi like = KpiCatalogue.get(KpiCode.BACKLOG);
    return new Kpi(
        like.code(),
        like.name(),
        like.definition(),
        like.calculation(),
        formula,
        unit,
        direction,
        like.family(),
        like.stage(),
        like.eventDay(),
        like.goodUse(),
        like.misreading(),
        like.companions(),
        like.ripeAfterDays(),
        like.example(),
        like.sources());
  }
}
