package fr.boussole.application.importing;

import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFiles;
import fr.boussole.application.mapping.Mappings;
import fr.boussole.application.mapping.Presets;
import fr.boussole.application.mapping.SavedMapping;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An organisation all of whose files are written after our templates. */
public final class NoMappings implements Mappings {

  private NoMappings() {}

  public static MappingChoice choice(RowSource files) {
    return new MappingChoice(
        new ManageMappings(new NoMappings(), new None(), new Unwritten(), Clock.systemUTC()),
        files);
  }

  @Override
  public List<SavedMapping> all() {
    return List.of();
  }

  @Override
  public Optional<SavedMapping> find(String name, OptionalInt version) {
    return Optional.empty();
  }

  @Override
  public List<SavedMapping> versions(String name) {
    return List.of();
  }

  @Override
  public SavedMapping add(String name, String file, String by, Instant at) {
    throw new UnsupportedOperationException("no mapping is kept");
  }

  @Override
  public Optional<String> lastUsedFor(Fingerprint header) {
    return Optional.empty();
  }

  private static final class None implements Presets {
    @Override
    public List<Mapping> all() {
      return List.of();
    }

    @Override
    public String file(String name) {
      throw new UnsupportedOperationException("none is shipped");
    }
  }

  private static final class Unwritten implements MappingFiles {
    @Override
    public Mapping parse(String file) {
      throw new UnsupportedOperationException("none is written");
    }

    @Override
    public String write(Mapping mapping) {
      throw new UnsupportedOperationException("none is written");
    }
  }
}
