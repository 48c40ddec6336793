package fr.boussole.application.importing;

import fr.boussole.application.mapping.Mapping;
import fr.boussole.domain.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Settles, before anything is queued, how a file will be understood. */
@ApplicationScoped
public class MappingChoice {

  private static final Text NO_MAPPINGS =
      new Text(
          "Les correspondances ne sont pas encore prises en charge : choisissez ce que contient le fichier.",
          "Mappings are not supported yet: choose what the file contains.");

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
      case Wanted.ByMapping mapping -> throw new UnreadableFile(NO_MAPPINGS);
      case Wanted.Recognised recognised -> throw new UnreadableFile(NO_MAPPINGS);
    };
  }

  /**
   * What a settled choice means.
   *
   * @throws UnreadableFile when the mapping is not there any more
   */
  public Mapping mapping(Wanted settled) throws UnreadableFile {
    return switch (settled) {
      case Wanted.OfKind of -> Mapping.ofTemplate(of.kind());
      case Wanted.ByMapping mapping -> throw new UnreadableFile(NO_MAPPINGS);
      case Wanted.Recognised recognised -> throw new IllegalArgumentException("not settled");
    };
  }
}
