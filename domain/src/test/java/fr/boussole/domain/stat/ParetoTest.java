package fr.boussole.domain.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class ParetoTest {

  @Example
  void theLargestComesFirst() {
    Pareto pareto = Pareto.of(Map.of("Facture", 50L, "Panne", 30L, "Retour", 20L, "Autre", 0L));
    assertThat(pareto.slices())
        .containsExactly(
            new Pareto.Slice("Facture", 50, 50, 50),
            new Pareto.Slice("Panne", 30, 30, 80),
            new Pareto.Slice("Retour", 20, 20, 100));
    assertThat(pareto.needed(80)).isEqualTo(2);
    assertThat(pareto.needed(81)).isEqualTo(3);
    assertThat(Pareto.of(Map.of()).needed(80)).isZero();
  }

  @Property
  void sharesMakeUpTheWhole(
      @ForAll @NotEmpty @Size(max = 30)
          Map<
                  @AlphaChars @StringLength(min = 1, max = 4) String,
                  @LongRange(min = 1, max = 9_999) Long>
              counts) {
    Pareto pareto = Pareto.of(counts);
    assertThat(pareto.slices()).hasSameSizeAs(counts.keySet());
    assertThat(pareto.slices().getLast().together()).isCloseTo(100, within(1e-9));
    assertThat(pareto.slices().stream().mapToDouble(Pareto.Slice::share).sum())
        .isCloseTo(100, within(1e-6));
    assertThat(pareto.slices())
        .isSortedAccordingTo((one, other) -> Long.compare(other.count(), one.count()));
  }
}
