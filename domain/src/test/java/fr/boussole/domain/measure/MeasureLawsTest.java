package fr.boussole.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The laws by which days and scopes merge. */
class MeasureLawsTest {

  @Provide
  Arbitrary<Tally> tallies() {
    return Arbitraries.longs()
        .between(-1_000_000_000_000L, 1_000_000_000_000L)
        .array(long[].class)
        .ofSize(Measure.values().length)
        .map(Tally::ofOrdinals);
  }

  /** Short durations and long ones in equal parts. */
  @Provide
  Arbitrary<List<Integer>> durations() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 255),
            Arbitraries.integers().between(0, 100_000),
            Arbitraries.integers().greaterOrEqual(0))
        .list()
        .ofMaxSize(200);
  }

  /** Rollups are sized by them and written by their ordinals: nothing else may stand between. */
  @Example
  void measuresThatAreRolledUpComeFirst() {
    assertThat(Measure.rolledUp())
        .isEqualTo(List.of(Measure.values()).subList(0, Measure.rolledUp().size()));
  }

  @Property(tries = 200)
  void talliesAddUpInAnyOrder(
      @ForAll("tallies") Tally one, @ForAll("tallies") Tally two, @ForAll("tallies") Tally three) {
    assertThat(one.plus(two)).isEqualTo(two.plus(one)).hasSameHashCodeAs(two.plus(one));
    assertThat(one.plus(two).plus(three)).isEqualTo(one.plus(two.plus(three)));
    assertThat(one.plus(Tally.zero())).isEqualTo(one);
  }

  @Property(tries = 20)
  void sumsThatDoNotFitAreRefused(@ForAll Measure measure) {
    Tally most = Tally.of(measure, Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(measure, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.plus(Tally.of(measure, 1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property(tries = 200)
  void mergingHistogramsIsAddingAllTheirDurations(
      @ForAll("durations") List<Integer> some, @ForAll("durations") List<Integer> others) {
    Histogram merged = histogram(some);
    merged.addAll(histogram(others));
    List<Integer> both = new ArrayList<>(some);
    both.addAll(others);
    assertThat(merged).isEqualTo(histogram(both)).hasSameHashCodeAs(histogram(both));
    assertThat(merged.size()).isEqualTo(both.size());
  }

  @Property(tries = 300)
  void quantilesAreThoseOfTheSortedDurations(
      @ForAll("durations") @Size(min = 1) List<Integer> durations,
      @ForAll @DoubleRange(min = 0, max = 1) double rank) {
    List<Integer> sorted = durations.stream().sorted().toList();
    double position = rank * (sorted.size() - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.size() - 1);
    double exact =
        sorted.get(below) + (position - below) * ((double) sorted.get(above) - sorted.get(below));
    double quantile = histogram(durations).quantile(rank);
    double error = sorted.get(above) < 256 ? 1e-9 : 0.004 * exact + 1e-9;
    assertThat(quantile).isCloseTo(exact, within(error));
  }

  @Property(tries = 100)
  void varianceIsThatOfTheDurations(
      @ForAll @Size(min = 2, max = 100) List<@IntRange(min = 0, max = 255) Integer> durations) {
    double mean = durations.stream().mapToInt(Integer::intValue).average().orElseThrow();
    double squares = durations.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
    assertThat(histogram(durations).variance(mean))
        .isCloseTo(squares / (durations.size() - 1), within(1e-6));
  }

  @Property
  void bucketsStandForTheirDurations(@ForAll @IntRange(min = 0) int seconds) {
    int bucket = Buckets.of(seconds);
    assertThat(bucket).isBetween(0, Buckets.COUNT - 1);
    double error = seconds < 256 ? 0 : 0.004 * seconds;
    assertThat(Buckets.middle(bucket)).isCloseTo(seconds, within(error));
    assertThat(Buckets.of((int) Buckets.middle(bucket))).isEqualTo(bucket);
    if (seconds > 0) {
      assertThat(Buckets.of(seconds - 1)).isBetween(bucket - 1, bucket);
    }
  }

  @Property(tries = 200)
  void packedHistogramsFollowWhateverComesAndGoes(
      @ForAll("durations") List<Integer> first,
      @ForAll("durations") List<Integer> second,
      @ForAll Random random) {
    byte[] packed = packed(first, List.of());
    assertThat(unpacked(packed)).isEqualTo(histogram(first));

    // Some of the first go while the second come, in any order.
    List<Integer> shuffled = new ArrayList<>(first);
    Collections.shuffle(shuffled, random);
    int gone = first.isEmpty() ? 0 : random.nextInt(first.size() + 1);
    byte[] change = packed(second, shuffled.subList(0, gone));
    byte[] changed = PackedHistogram.sum(packed, change);

    List<Integer> left = new ArrayList<>(shuffled.subList(gone, first.size()));
    left.addAll(second);
    assertThat(unpacked(changed)).isEqualTo(histogram(left));
    // One form only, whatever the way: stored histograms can be compared byte by byte.
    assertThat(changed).isEqualTo(packed(left, List.of()));
    assertThat(PackedHistogram.sum(change, packed)).isEqualTo(changed);

    // Read one after the other they come to the same, negative counts included.
    Histogram both = unpacked(packed);
    PackedHistogram.addTo(both, change);
    assertThat(both).isEqualTo(histogram(left));

    assertThat(PackedHistogram.sum(changed, packed(List.of(), left))).isEmpty();
    assertThat(packed(first, first)).isEmpty();
  }

  private static byte[] packed(List<Integer> added, List<Integer> gone) {
    List<Integer> changes = new ArrayList<>();
    added.forEach(seconds -> changes.add(change(seconds, true)));
    gone.forEach(seconds -> changes.add(change(seconds, false)));
    Collections.sort(changes);
    // With room around them, as the rollups have them.
    int[] array = new int[changes.size() + 3];
    for (int i = 0; i < changes.size(); i++) {
      array[1 + i] = changes.get(i);
    }
    return PackedHistogram.of(array, 1, 1 + changes.size());
  }

  private static int change(int seconds, boolean added) {
    return PackedHistogram.change(Buckets.of(seconds), added);
  }

  private static Histogram histogram(List<Integer> durations) {
    Histogram histogram = new Histogram();
    durations.forEach(histogram::addSeconds);
    return histogram;
  }

  private static Histogram unpacked(byte[] packed) {
    Histogram histogram = new Histogram();
    PackedHistogram.addTo(histogram, packed);
    return histogram;
  }
}
