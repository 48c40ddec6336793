package fr.boussole.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void defaults() {
    var settings =
        new SmallRyeConfigBuilder()
            .withMapping(Settings.class)
            .build()
            .getConfigMapping(Settings.class);
    assertThat(settings.dataFolder()).isEqualTo(Path.of("boussole-data"));
    assertThat(settings.demoOrganisation()).isFalse();
    assertThat(settings.demoAccounts()).isFalse();
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(settings.inbox().folder()).isEqualTo(Path.of("inbox"));
    assertThat(Settings.class.getDeclaredMethods()).as("each has a line above").hasSize(5);
  }
}
