package fr.boussole.bootstrap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;

/** What was decided for this run of Boussole; {@link Boussole} writes all of it. */
@ConfigMapping(prefix = "boussole")
public interface Settings {
  String DEFAULT_ZONE = "Europe/Paris";

  /** The folder that holds all of this installation. */
  @WithDefault("boussole-data")
  Path dataFolder();

  /** Whether the demo organisation belongs in this installation. */
  @WithDefault("false")
  boolean demoOrganisation();

  /** Whether the demo accounts, whose password is public, may sign in. Only on loopback. */
  @WithDefault("false")
  boolean demoAccounts();

  /** The zone whose days and hours the figures are counted in. */
  @WithDefault(DEFAULT_ZONE)
  ZoneId zone();

  Inbox inbox();

  /** Where files may be put to be imported. */
  interface Inbox {
    /** The watched folder; a relative one is in the data folder. */
    @WithDefault("inbox")
    Path folder();
  }
}
