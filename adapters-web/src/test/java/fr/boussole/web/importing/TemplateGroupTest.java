package fr.boussole.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.ImportKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TemplateGroupTest {

  @Test
  void everyKindOfFileIsOfferedOnce() {
    assertThat(Arrays.stream(TemplateGroup.values()).flatMap(group -> group.kinds().stream()))
        .containsExactlyInAnyOrder(ImportKind.values());
  }
}
