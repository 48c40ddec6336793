package fr.boussole.application.trial;

import fr.boussole.application.importing.ImportFolder;
import fr.boussole.application.importing.MappingChoice;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.Mapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Trials of files that nobody keeps: not the file, not its mapping, nothing in the history. */
@ApplicationScoped
public class FileTrials {

  /** How a file is to be understood. */
  public sealed interface How {

    /** As an import would be told. */
    record As(Wanted wanted) implements How {}

    /** By a mapping that is not kept. */
    record By(Mapping mapping) implements How {}
  }

  /**
   * @param how settled: of a kind, by a version of a mapping, or by one that is not kept
   */
  public record Tried(How how, Trial trial) {}

  private final ImportFolder folder;
  private final MappingChoice mappings;
  private final Trials trials;

  public FileTrials(ImportFolder folder, MappingChoice mappings, Trials trials) {
    this.folder = folder;
    this.mappings = mappings;
    this.trials = trials;
  }

  /**
   * Tries to import a file; takes as long as the import would.
   *
   * @throws UnreadableFile when it cannot be said how to understand the file, or it cannot be read
   *     so
   * @throws UncheckedIOException when there is no keeping it for that long
   */
  public Tried of(How how, InputStream content) throws UnreadableFile {
    return folder.receive(
        content,
        file ->
            switch (how) {
              case How.By(Mapping mapping) -> new Tried(how, trials.of(file.path(), mapping));
              case How.As(Wanted wanted) -> {
                Wanted settled = mappings.settle(wanted, file.path());
                yield new Tried(
                    new How.As(settled), trials.of(file.path(), mappings.mapping(settled)));
              }
            });
  }
}
