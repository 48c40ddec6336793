package fr.boussole.application.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Keeping the organisation's mappings, and finding them and those that come with the product. */
@ApplicationScoped
public class ManageMappings {

  private final Mappings mappings;
  private final Presets presets;
  private final MappingFiles files;
  private final Clock clock;

  public ManageMappings(Mappings mappings, Presets presets, MappingFiles files, Clock clock) {
    this.mappings = mappings;
    this.presets = presets;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Keeps a mapping: the next version of its name, unless the newest is written the same.
   *
   * @param file as {@link MappingFiles#parse} reads it; kept as it is
   * @throws MappingRefused when it is none, or its name is not to be used
   */
  public SavedMapping save(String file, String by) {
    return keep(files.parse(file), file, by);
  }

  /**
   * The same for a mapping that must have this name.
   *
   * @throws MappingRefused when it is none, or is called otherwise
   */
  public SavedMapping save(String name, String file, String by) {
    Mapping mapping = files.parse(file);
    if (!mapping.name().equals(name)) {
      throw refused(
          "la correspondance s’appelle « %s » et non « %s »".formatted(mapping.name(), name),
          "the mapping is called “%s”, not “%s”".formatted(mapping.name(), name));
    }
    return keep(mapping, file, by);
  }

  /**
   * The mapping of a file that {@link #save} would keep; it is not kept.
   *
   * @throws MappingRefused when it is none, or its name is not to be used
   */
  public Mapping check(String file) {
    Mapping mapping = files.parse(file);
    checkName(mapping.name());
    return mapping;
  }

  private SavedMapping keep(Mapping mapping, String file, String by) {
    String name = mapping.name();
    checkName(name);
    return mappings
        .find(name, OptionalInt.empty())
        .filter(newest -> plain(newest.file()).equals(plain(file)))
        .orElseGet(() -> mappings.add(name, file, by, clock.instant()));
  }

  private static void checkName(String name) {
    if (name.matches(".*[@/].*") || name.startsWith(Presets.PREFIX)) {
      throw refused(
          "un nom ne contient ni « @ » ni « / » et ne commence pas par « %s »"
              .formatted(Presets.PREFIX),
          "a name contains neither “@” nor “/” and does not begin with “%s”"
              .formatted(Presets.PREFIX));
    }
  }

  /** What of a file counts: not how its lines end. */
  private static String plain(String file) {
    return file.replace("\r\n", "\n").strip();
  }

  private static MappingRefused refused(String french, String english) {
    return new MappingRefused(List.of(MappingProblem.of("name", french, english)));
  }

  /** The newest version of each mapping of the organisation, in the order of their names. */
  public List<SavedMapping> all() {
    return mappings.all();
  }

  /** All versions of a mapping of the organisation, the newest first. */
  public List<SavedMapping> versions(String name) {
    return mappings.versions(name);
  }

  /** The mappings that come with the product. */
  public List<Mapping> presets() {
    return presets.all();
  }

  /**
   * The file of a mapping, as it was written.
   *
   * @param name of one of the organisation, or of a preset
   * @param version the newest when empty; presets have none
   */
  public Optional<String> file(String name, OptionalInt version) {
    if (name.startsWith(Presets.PREFIX)) {
      return preset(name).map(preset -> presets.file(preset.name()));
    }
    return mappings.find(name, version).map(SavedMapping::file);
  }

  /**
   * A mapping to read by.
   *
   * @param version the newest when empty; presets have none
   * @throws MappingRefused when it was kept by another version of the product, which could read it
   */
  public Optional<Mapping> find(String name, OptionalInt version) {
    return name.startsWith(Presets.PREFIX)
        ? preset(name)
        : mappings.find(name, version).map(saved -> files.parse(saved.file()));
  }

  private Optional<Mapping> preset(String name) {
    return presets.all().stream().filter(preset -> preset.name().equals(name)).findFirst();
  }

  /** The mapping of the organisation by which files of these names were read last. */
  public Optional<String> lastUsedFor(List<String> names) {
    return Fingerprint.ofHeader(names).flatMap(mappings::lastUsedFor);
  }

  /** A kept mapping; empty when it is of another version of the product and cannot be read. */
  public Optional<Mapping> read(SavedMapping saved) {
    try {
      return Optional.of(files.parse(saved.file()));
    } catch (MappingRefused other) {
      return Optional.empty();
    }
  }

  /** The organisation's mappings, newest versions, as far as they can still be read. */
  public List<Mapping> own() {
    return mappings.all().stream().flatMap(saved -> read(saved).stream()).toList();
  }
}
