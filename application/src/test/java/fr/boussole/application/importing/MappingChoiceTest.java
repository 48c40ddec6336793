package fr.boussole.application.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFiles;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.mapping.Mappings;
import fr.boussole.application.mapping.Presets;
import fr.boussole.application.mapping.Recognition;
import fr.boussole.application.mapping.SavedMapping;
import fr.boussole.application.mapping.Writing;
import fr.boussole.application.mapping.guess.Sample;
import fr.boussole.domain.text.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MappingChoiceTest {

  private static final Text SENTENCE = new Text("Non.", "No.");

  private final List<SavedMapping> saved = new ArrayList<>();
  private final Map<Fingerprint, String> used = new HashMap<>();
  private final Map<String, Mapping> written = new HashMap<>();
  private final List<Mapping> presets = new ArrayList<>();
  private final Map<Dialect, List<String>> names = new HashMap<>();
  private final ManageMappings manage =
      new ManageMappings(new Kept(), new Shipped(), new Written(), Clock.systemUTC());
  private final MappingChoice choice = new MappingChoice(manage, new Named());

  @Test
  void aHeaderSeenBeforeGoesBeforeItsNamesAndThoseBeforePresets() throws UnreadableFile {
    names.put(Dialect.ANY, List.of("Numéro", "Ouvert le", "Canal"));
    assertThatThrownBy(this::recognised).isInstanceOf(UnreadableFile.class);
    presets.add(mapping("preset:few", Dialect.ANY, "numero"));
    assertThat(recognised()).isEqualTo(new Wanted.ByMapping("preset:few", OptionalInt.empty()));
    presets.add(mapping("preset:more", Dialect.ANY, "numero", "canal"));
    assertThat(recognised()).isEqualTo(new Wanted.ByMapping("preset:more", OptionalInt.empty()));
    keep(mapping("own", Dialect.ANY, "NUMERO"));
    assertThat(recognised()).isEqualTo(new Wanted.ByMapping("own", OptionalInt.of(1)));
    keep(mapping("seen", Dialect.ANY));
    used.put(Fingerprint.of(List.of("canal", "NUMÉRO", "ouvert-le")), "seen");
    assertThat(recognised()).isEqualTo(new Wanted.ByMapping("seen", OptionalInt.of(1)));
  }

  @Test
  void ourTemplateGoesBeforePresets() throws UnreadableFile {
    names.put(Dialect.ANY, List.of("external_id", "channel", "opened_at", "extra"));
    presets.add(mapping("preset:greedy", Dialect.ANY, "external_id"));
    assertThat(recognised()).isEqualTo(new Wanted.OfKind(ImportKind.CONTACTS));
    keep(mapping("own", Dialect.ANY, "extra"));
    assertThat(recognised()).isEqualTo(new Wanted.ByMapping("own", OptionalInt.of(1)));
  }

  /** Titles above the names hide them until the file is read as that mapping reads it. */
  @Test
  void aHeaderMayLieElsewhere() throws UnreadableFile {
    Dialect third = at(3);
    keep(mapping("titled", third));
    names.put(Dialect.ANY, List.of("Report of May"));
    names.put(third, List.of("a", "b"));
    used.put(Fingerprint.of(List.of("a", "b")), "titled");
    assertThat(recognised()).isEqualTo(new Wanted.ByMapping("titled", OptionalInt.of(1)));
  }

  /** What makes it a table may be known to that mapping alone. */
  @Test
  void aFileMayBeReadableOnlyAsAMappingReadsIt() throws UnreadableFile {
    Dialect third = at(3);
    keep(mapping("titled", third));
    names.put(third, List.of("a", "b"));
    assertThatThrownBy(this::recognised).isInstanceOf(UnreadableFile.class);
    used.put(Fingerprint.of(List.of("a", "b")), "titled");
    assertThat(recognised()).isEqualTo(new Wanted.ByMapping("titled", OptionalInt.of(1)));
  }

  @Test
  void filesWithoutHeaderAreNeverRecognised() {
    names.put(Dialect.ANY, List.of("#1", "#2"));
    used.put(Fingerprint.of(List.of("#1", "#2")), "any");
    keep(mapping("any", Dialect.ANY));
    assertThatThrownBy(this::recognised).isInstanceOf(UnreadableFile.class);
  }

  @Test
  void theVersionIsSettled() throws UnreadableFile {
    keep(mapping("own", Dialect.ANY, "a"));
    keep(mapping("own", Dialect.ANY, "b"));
    assertThat(saved).hasSize(2);
    assertThat(choice.settle(new Wanted.ByMapping("own", OptionalInt.empty()), Path.of("file")))
        .isEqualTo(new Wanted.ByMapping("own", OptionalInt.of(2)));
    Wanted first = new Wanted.ByMapping("own", OptionalInt.of(1));
    assertThat(choice.settle(first, Path.of("file"))).isEqualTo(first);
    assertThat(manage.find("own", OptionalInt.of(1)).orElseThrow().recognise().all())
        .containsExactly("a");
    for (Wanted none :
        List.of(
            new Wanted.ByMapping("own", OptionalInt.of(3)),
            new Wanted.ByMapping("other", OptionalInt.empty()),
            new Wanted.ByMapping("preset:other", OptionalInt.empty()))) {
      assertThatThrownBy(() -> choice.settle(none, Path.of("file")))
          .isInstanceOf(UnreadableFile.class);
    }
  }

  @Test
  void whatAPresetRefusesIsRefusedWhenItIsToBeRead() throws UnreadableFile {
    names.put(Dialect.ANY, List.of("Id"));
    presets.add(mapping("preset:refusing", Dialect.ANY, "id"));
    Wanted settled = recognised();
    assertThatThrownBy(() -> choice.mapping(settled))
        .isInstanceOfSatisfying(
            UnreadableFile.class, refused -> assertThat(refused.problem()).isEqualTo(SENTENCE));
  }

  @Test
  void aNameThatWouldBeTakenForAnotherIsRefused() {
    for (String name : List.of("own@2", "preset:own", "a/b")) {
      Mapping mapping = mapping(name, Dialect.ANY, "a");
      written.put(name, mapping);
      assertThatThrownBy(() -> manage.save(name, "admin")).isInstanceOf(MappingRefused.class);
    }
    assertThat(saved).isEmpty();
  }

  private Wanted recognised() throws UnreadableFile {
    return choice.settle(new Wanted.Recognised(), Path.of("file"));
  }

  private void keep(Mapping mapping) {
    String file = mapping.name() + mapping.recognise();
    written.put(file, mapping);
    manage.save(file, "admin");
    assertThat(manage.save(file + "\r\n", "admin").file()).isEqualTo(file);
  }

  private static Dialect at(int row) {
    Dialect any = Dialect.ANY;
    return new Dialect(
        any.format(),
        any.charset(),
        any.delimiter(),
        any.quote(),
        new Dialect.Heading.At(row, 1),
        0,
        any.sheet(),
        any.root());
  }

  private static Mapping mapping(String name, Dialect reads, String... all) {
    return new Mapping(
        name,
        Optional.empty(),
        Optional.empty(),
        reads,
        new Recognition(List.of(all), List.of()),
        Optional.<ZoneId>empty(),
        Writing.OURS,
        List.of(),
        new Content.Refused(SENTENCE));
  }

  private final class Named implements RowSource {
    @Override
    public FileShape read(Path file, Mapping mapping, ZoneId zone, RowSink sink) {
      throw new UnsupportedOperationException("only names are asked");
    }

    @Override
    public Sample sample(Path file, Dialect dialect, int rows) throws UnreadableFile {
      return new Sample(dialect, names(file, dialect), List.of());
    }

    @Override
    public List<String> names(Path file, Dialect dialect) throws UnreadableFile {
      List<String> found = names.get(dialect);
      if (found == null) {
        throw new UnreadableFile(SENTENCE);
      }
      return found;
    }
  }

  private final class Written implements MappingFiles {
    @Override
    public Mapping parse(String file) {
      return Optional.ofNullable(written.get(file.strip())).orElseThrow();
    }

    @Override
    public String write(Mapping mapping) {
      throw new UnsupportedOperationException("mappings are kept as they were written");
    }
  }

  private final class Shipped implements Presets {
    @Override
    public List<Mapping> all() {
      return presets;
    }

    @Override
    public String file(String name) {
      return name;
    }
  }

  private final class Kept implements Mappings {
    @Override
    public List<SavedMapping> all() {
      return saved.stream().filter(each -> each.version() == versions(each.name()).size()).toList();
    }

    @Override
    public Optional<SavedMapping> find(String name, OptionalInt version) {
      return versions(name).stream()
          .filter(each -> version.isEmpty() || each.version() == version.getAsInt())
          .findFirst();
    }

    @Override
    public List<SavedMapping> versions(String name) {
      return saved.reversed().stream().filter(each -> each.name().equals(name)).toList();
    }

    @Override
    public SavedMapping add(String name, String file, String by, Instant at) {
      saved.add(new SavedMapping(name, versions(name).size() + 1, file, by, at));
      return saved.getLast();
    }

    @Override
    public Optional<String> lastUsedFor(Fingerprint header) {
      return Optional.ofNullable(used.get(header));
    }
  }
}
