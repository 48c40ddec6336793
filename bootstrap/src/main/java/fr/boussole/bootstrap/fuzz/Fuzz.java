package fr.boussole.bootstrap.fuzz;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.RowSource;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.files.importing.FileRowSource;
import fr.boussole.files.mapping.MappingYaml;
import fr.boussole.files.mapping.ShippedPresets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Reads damaged files one after another, and notes whatever should not be. */
final class Fuzz implements AutoCloseable {

  private static final double LONGEST_MILLIS = 2_000;
  private static final int MOST_TOLD = 2_000;
  private static final int LONGEST_SENTENCE = 2_000;
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final RowSource source = new FileRowSource();
  private final Watch watch = new Watch();
  private final Tally tally = new Tally();
  private final long seed;
  private final Path folder;
  private final Path kept;
  private final List<Seed> seeds;

  /**
   * @param folder for the file of the moment; those that break a rule are kept in {@code kept}
   */
  Fuzz(long seed, Path folder) throws IOException {
    this.seed = seed;
    this.folder = Files.createDirectories(folder.resolve("reading"));
    this.kept = Files.createDirectories(folder.resolve("kept"));
    this.seeds = Seeds.of(presets(), this.folder);
  }

  /** Those that take files, with a question where they leave open which one is scored. */
  private static List<Mapping> presets() {
    MappingYaml yaml = new MappingYaml();
    ShippedPresets shipped = new ShippedPresets(yaml);
    return shipped.all().stream()
        .filter(preset -> !(preset.content() instanceof Content.Refused))
        .map(
            preset ->
                yaml.parse(shipped.file(preset.name()).replace("\"?\"", "\"Score\""))
                    .named(preset.name()))
        .toList();
  }

  List<Seed> seeds() {
    return seeds;
  }

  Tally tally() {
    return tally;
  }

  /** One file: the same number gives the same. */
  Sample sample(long number) {
    RandomGenerator random = new SplittableRandom(seed * 1_000_003 + number);
    Seed chosen = seeds.get(random.nextInt(seeds.size()));
    byte[] content = Damage.any(chosen, random, seeds);
    return new Sample(number, number + "-" + chosen.name(), content, chosen.mapping());
  }

  /** Reads a file to its end, and notes what became of it. */
  void read(Sample sample) throws IOException {
    Path file = folder.resolve(sample.name());
    Files.write(file, sample.content());
    try {
      double millis = watch.millis(sample.name(), () -> count(file, sample));
      tally.took(sample.name(), millis);
      if (millis > LONGEST_MILLIS) {
        broken(sample, "took %.0f ms".formatted(millis));
      }
    } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
      broken(sample, told(failure));
    }
    Files.delete(file);
    checkNothingIsLeft(sample);
  }

  private void count(Path file, Sample sample) {
    CountingSink sink = new CountingSink();
    try {
      FileShape shape = source.read(file, sample.mapping(), ZONE, sink);
      long parts = Math.max(1, sample.mapping().parts().size());
      long rows = shape.rows() - shape.skipped();
      long told = sink.facts() + sink.rejected();
      if (told < rows || told > rows * (parts == 1 ? 1 : parts + 1)) {
        broken(sample, "%d rows told, %d counted".formatted(told, rows));
      }
      tally.accepted(sink.facts(), sink.rejected());
    } catch (UnreadableFile refused) {
      String sentence = refused.problem().english();
      if (isNone(sentence) || isNone(refused.problem().french())) {
        broken(sample, "refused without a sentence: " + sentence);
      }
      tally.refused(sentence);
    }
  }

  private static boolean isNone(String sentence) {
    return sentence.isBlank() || sentence.length() > LONGEST_SENTENCE;
  }

  /** What reading writes beside a file goes with it. */
  private void checkNothingIsLeft(Sample sample) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(folder)) {
      left = files.toList();
    }
    if (!left.isEmpty()) {
      broken(sample, "left " + left);
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  /** Notes what should not be, and keeps the file. */
  void broken(Sample sample, String what) {
    Path place = kept.resolve(sample.name());
    try {
      Files.write(place, sample.content());
    } catch (IOException full) {
      System.err.println("boussole: the file could not be kept: " + full);
    }
    tally.violation(
        "seed %d, file %s: %s"
            .formatted(seed, place, what.substring(0, Math.min(what.length(), MOST_TOLD))));
  }

  private static String told(Throwable failure) {
    StringBuilder text = new StringBuilder(failure.toString());
    StackTraceElement[] places = failure.getStackTrace();
    for (int i = 0; i < Math.min(12, places.length); i++) {
      text.append(System.lineSeparator()).append("      at ").append(places[i]);
    }
    if (failure.getCause() != null) {
      text.append(System.lineSeparator()).append("      because ").append(failure.getCause());
    }
    return text.toString();
  }

  @Override
  public void close() {
    watch.close();
  }
}
