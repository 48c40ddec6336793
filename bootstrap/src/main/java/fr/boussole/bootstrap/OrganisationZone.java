package fr.boussole.bootstrap;

import java.time.ZoneId;
import java.util.Map;

/** The zone whose days and hours the figures are counted in, as the environment names it. */
final class OrganisationZone {
  private OrganisationZone() {}

  /**
   * {@code BOUSSOLE_ZONE}, else {@link Settings#DEFAULT_ZONE}.
   *
   * @throws StartRefused when it is no region: a bare offset such as +02:00 knows no summer time,
   *     and databases read its sign the other way round
   */
  static ZoneId in(Map<String, String> environment) {
    String name = environment.getOrDefault("BOUSSOLE_ZONE", "").strip();
    if (name.isEmpty()) {
      return ZoneId.of(Settings.DEFAULT_ZONE);
    }
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw StartRefused.because(
          "BOUSSOLE_ZONE is no time zone: %s. Name a region, such as %s or UTC."
              .formatted(name, Settings.DEFAULT_ZONE));
    }
    return ZoneId.of(name);
  }
}
