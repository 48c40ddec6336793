package fr.boussole.application.importing;

import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFields;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.mapping.Presets;
import fr.boussole.domain.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settles, before anything is queued, how a file will be understood. */
@ApplicationScoped
public class MappingChoice {

  private static final Text UNKNOWN =
      new Text(
          "Aucune correspondance ne connaît ces colonnes : faites-la à l’écran, elle servira aux fichiers suivants.",
          "No mapping knows these columns: make one on the screen, it will serve the files that follow.");

  private final ManageMappings mappings;
  private final RowSource files;

  public MappingChoice(ManageMappings mappings, RowSource files) {
    this.mappings = mappings;
    this.files = files;
  }

  /**
   * What the import will do, for good: it is noted, and an import resumed after a crash does the
   * same.
   *
   * @param file the whole file, to be recognised
   * @return a kind, or a mapping with its version
   * @throws UnreadableFile when there is no such mapping, or the file is not recognised; nothing is
   *     noted of it then
   */
  public Wanted settle(Wanted wanted, Path file) throws UnreadableFile {
    return switch (wanted) {
      case Wanted.OfKind kind -> kind;
      case Wanted.ByMapping mapping -> settled(mapping);
      case Wanted.Recognised recognised -> recognised(file);
    };
  }

  /**
   * The mapping to read by.
   *
   * @param settled a kind, or a mapping with its version
   * @throws UnreadableFile when there is no such mapping any more, or it takes nothing of such
   *     files
   */
  public Mapping mapping(Wanted settled) throws UnreadableFile {
    Mapping mapping =
        switch (settled) {
          case Wanted.OfKind(ImportKind kind) -> Mapping.ofTemplate(kind);
          case Wanted.ByMapping(String name, OptionalInt version) -> known(name, version);
          case Wanted.Recognised recognised -> throw new IllegalArgumentException("not settled");
        };
    if (mapping.content() instanceof Content.Refused(Text sentence)) {
      throw new UnreadableFile(sentence);
    }
    return mapping;
  }

  private Mapping known(String name, OptionalInt version) throws UnreadableFile {
    try {
      Optional<Mapping> own = mappings.find(name, version);
      return own.or(() -> preset(name, version)).orElseThrow(() -> unknown(name, version));
    } catch (MappingRefused refused) {
      throw new UnreadableFile(refused.sentence());
    }
  }

  /** A shipped mapping by its short name: a folder of a share cannot have a colon in its own. */
  private Optional<Mapping> preset(String name, OptionalInt version) {
    return version.isPresent() ? Optional.empty() : mappings.find(Presets.PREFIX + name, version);
  }

  private static UnreadableFile unknown(String name, OptionalInt version) {
    String said = name + (version.isPresent() ? "@" + version.getAsInt() : "");
    return new UnreadableFile(
        new Text(
            "Aucune correspondance ne s’appelle « %s ».".formatted(said),
            "No mapping is called “%s”.".formatted(said)));
  }

  private Wanted.ByMapping settled(Wanted.ByMapping wanted) throws UnreadableFile {
    String name = known(wanted.name(), wanted.version()).name();
    return new Wanted.ByMapping(name, version(name, wanted.version()));
  }

  private OptionalInt version(String name, OptionalInt wanted) {
    return wanted.isPresent()
        ? wanted
        : mappings.versions(name).stream().mapToInt(saved -> saved.version()).findFirst();
  }

  /** A header seen before goes before its names, own mappings before our template and presets. */
  private Wanted recognised(Path file) throws UnreadableFile {
    List<Mapping> own = mappings.own();
    List<String> names;
    try {
      names = files.names(file, Dialect.ANY);
    } catch (UnreadableFile unreadable) {
      String seen = seenOtherwise(own, file).orElseThrow(() -> unreadable);
      return new Wanted.ByMapping(seen, version(seen, OptionalInt.empty()));
    }
    Optional<String> mapping = mappings.lastUsedFor(names);
    if (mapping.isEmpty()) {
      mapping = seenOtherwise(own, file);
    }
    if (mapping.isEmpty()) {
      mapping = best(own, names).map(Mapping::name);
    }
    Optional<ImportKind> template = template(names);
    if (mapping.isEmpty() && template.isPresent()) {
      return new Wanted.OfKind(template.get());
    }
    String name =
        mapping
            .or(() -> best(mappings.presets(), names).map(Mapping::name))
            .orElseThrow(() -> new UnreadableFile(UNKNOWN));
    return new Wanted.ByMapping(name, version(name, OptionalInt.empty()));
  }

  /** Files whose names are not where they usually are. */
  private Optional<String> seenOtherwise(List<Mapping> own, Path file) {
    Set<Dialect> dialects = own.stream().map(Mapping::reads).collect(Collectors.toSet());
    dialects.remove(Dialect.ANY);
    for (Dialect dialect : dialects) {
      try {
        Optional<String> name = mappings.lastUsedFor(files.names(file, dialect));
        if (name.isPresent()) {
          return name;
        }
      } catch (UnreadableFile otherwise) {
        continue; // It is not written like that.
      }
    }
    return Optional.empty();
  }

  /** Of the mappings that recognise a file, the one that knows most of its names. */
  private static Optional<Mapping> best(Collection<Mapping> mappings, List<String> names) {
    return mappings.stream()
        .filter(mapping -> mapping.recognise().fits(names))
        .max(Comparator.comparingLong(mapping -> knownNames(mapping, names)));
  }

  private static long knownNames(Mapping mapping, List<String> names) {
    Set<String> asked =
        Stream.concat(MappingFields.of(mapping).stream(), mapping.recognise().all().stream())
            .map(Fingerprint::plain)
            .collect(Collectors.toSet());
    return names.stream().map(Fingerprint::plain).filter(asked::contains).distinct().count();
  }

  /**
   * The kind after whose template a file is written: all required columns are there. One column
   * alone tells nothing: many kinds require a day.
   */
  private static Optional<ImportKind> template(List<String> names) {
    return Arrays.stream(ImportKind.values())
        .filter(kind -> Template.of(kind).required().size() > 1)
        .filter(kind -> known(kind, names).containsAll(Template.of(kind).required()))
        .max(Comparator.comparingInt(kind -> known(kind, names).size()));
  }

  private static Set<Column> known(ImportKind kind, List<String> names) {
    return names.stream()
        .flatMap(name -> Template.of(kind).column(name).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
