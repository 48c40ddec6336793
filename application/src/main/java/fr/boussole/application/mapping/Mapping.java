package fr.boussole.application.mapping;

import fr.boussole.application.importing.ImportKind;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How files of one sort become facts: a template, or what somebody wrote for the exports of a tool.
 *
 * @param name what it is called
 * @param description what it is for and where it comes from
 * @param template the kind whose own template this is: names must then be ours, and a file that has
 *     others is told so
 * @param reads how the files are written
 * @param recognise by which names they are recognised
 * @param zone of their local times; the organisation's when empty
 * @param writing how they write moments, numbers and missing values
 * @param skip rows that are none: each one of which one of these holds
 * @param content what they bring
 */
public record Mapping(
    String name,
    Optional<String> description,
    Optional<ImportKind> template,
    Dialect reads,
    Recognition recognise,
    Optional<ZoneId> zone,
    Writing writing,
    List<When> skip,
    Content content) {

  /** Longest name of a mapping. */
  public static final int LONGEST_NAME = 100;

  private static final Map<ImportKind, Mapping> TEMPLATES =
      Arrays.stream(ImportKind.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  Mapping::identity,
                  (one, other) -> one,
                  () -> new EnumMap<>(ImportKind.class)));

  /**
   * @throws MappingRefused when its name is none
   */
  public Mapping {
    skip = List.copyOf(skip);
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new MappingRefused(
          List.of(
              MappingProblem.of(
                  "name",
                  "un nom compte 1 à %d caractères, sur une seule ligne".formatted(LONGEST_NAME),
                  "a name has 1 to %d characters, on one line".formatted(LONGEST_NAME))));
    }
  }

  /** The template of a kind: each column under its own name. */
  public static Mapping ofTemplate(ImportKind kind) {
    return Objects.requireNonNull(TEMPLATES.get(kind));
  }

  private static Mapping identity(ImportKind kind) {
    return new Mapping(
        "template:" + kind.word(),
        Optional.empty(),
        Optional.of(kind),
        Dialect.ANY,
        Recognition.NONE,
        Optional.empty(),
        Writing.OURS,
        List.of(),
        new Content.Facts(List.of(Part.identity(kind))));
  }

  /** The parts of facts; none when it brings none. */
  public List<Part> parts() {
    return switch (content) {
      case Content.Facts(List<Part> parts) -> parts;
      case Content.Names names -> List.of();
      case Content.Refused refused -> List.of();
    };
  }

  /** The kinds of facts that it brings. */
  public Set<ImportKind> kinds() {
    EnumSet<ImportKind> kinds = EnumSet.noneOf(ImportKind.class);
    parts().forEach(part -> kinds.add(part.kind()));
    return kinds;
  }

  /** The same for files that are written otherwise. */
  public Mapping reading(Dialect dialect) {
    return new Mapping(
        name, description, template, dialect, recognise, zone, writing, skip, content);
  }

  /** The same under another name. */
  public Mapping named(String other) {
    return new Mapping(
        other, description, template, reads, recognise, zone, writing, skip, content);
  }
}
