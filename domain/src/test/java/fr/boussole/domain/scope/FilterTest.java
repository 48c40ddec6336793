package fr.boussole.domain.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.domain.fact.Labels;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

  @Test
  void limitsOneDimensionAfterTheOther() {
    Filter filter =
        Filter.of(Dimension.CHANNEL, "phone", "chat").with(Dimension.TEAM, Set.of("Nord"));
    assertThat(filter.on(Dimension.CHANNEL)).contains(Set.of("phone", "chat"));
    assertThat(filter.on(Dimension.REASON)).isEmpty();
    assertThat(filter.without(Dimension.TEAM))
        .isEqualTo(Filter.of(Dimension.CHANNEL, "chat", "phone"));
    assertThat(filter.isEmpty()).isFalse();
    assertThat(Filter.all().isEmpty()).isTrue();
  }

  @Test
  void withinLetsInWhatBothDo() {
    Filter filter = Filter.of(Dimension.TEAM, "Nord", "Sud");
    assertThat(filter.within(Dimension.TEAM, Set.of("Sud", "Est")).on(Dimension.TEAM))
        .contains(Set.of("Sud"));
    assertThat(Filter.all().within(Dimension.TEAM, Set.of("Sud")).on(Dimension.TEAM))
        .contains(Set.of("Sud"));
    // Nothing in common lets nothing in, rather than everything.
    assertThat(filter.within(Dimension.TEAM, Set.of("Est")).on(Dimension.TEAM)).contains(Set.of());
  }

  @Test
  void doesNotChangeWithTheSetsItWasMadeOf() {
    Set<String> teams = new HashSet<>(Set.of("Nord"));
    Filter filter = Filter.all().with(Dimension.TEAM, teams);
    teams.add("Sud");
    assertThat(filter.on(Dimension.TEAM)).contains(Set.of("Nord"));
    assertThatThrownBy(() -> filter.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "phone, PHONE",
    "Téléphone, PHONE",
    "TELEPHONE, PHONE",
    "' appel ', PHONE",
    "e-mail, EMAIL",
    "Courriel, EMAIL",
    "Réseaux sociaux, SOCIAL",
    "tchat, CHAT",
    "formulaire, FORM",
    "Espace client, SELFCARE",
    "chatbot, SELFCARE",
    "courrier, OTHER",
    "telephony, OTHER"
  })
  void channelsAreKnownByTheirUsualNames(String name, ChannelKind kind) {
    assertThat(ChannelKind.of(name)).isEqualTo(kind);
  }

  @Test
  void rulesRefuseWhatMakesNoSense() {
    assertThatThrownBy(() -> Rules.standard().withRepeatWindow(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rules.standard().withRepeatWindow(91))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rules.standard().withServiceThreshold(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Rules.standard().withRepeatWindow(7).isStandard()).isFalse();
    assertThat(Rules.standard().withServiceThreshold(20).isStandard()).isFalse();
  }

  @Test
  void labelsLeaveOutWhatStandsForNone() {
    Labels labels =
        new Labels(
            Map.of(
                Dimension.TEAM, " Nord ",
                Dimension.REASON, "  ",
                Dimension.AGENT, Dimension.NONE,
                Dimension.PRODUCT, "(None)"));
    assertThat(labels.values()).isEqualTo(Map.of(Dimension.TEAM, "Nord"));
    assertThat(labels.orElse(new Labels(Map.of(Dimension.TEAM, "Sud", Dimension.AGENT, "Ana"))))
        .isEqualTo(new Labels(Map.of(Dimension.TEAM, "Nord", Dimension.AGENT, "Ana")));
  }
}
