package fr.boussole.web.importing;

import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.Mapping;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping and what it came from; no mapping when it cannot be had.
 *
 * @param recognised how the file was recognised
 * @param file to keep the mapping as when the file is imported; blank when it is kept already
 * @param asksQuestion whether the export does not tell which question is scored
 */
record ToldMapping(
    String way,
    @Nullable Mapping mapping,
    Optional<Wanted> recognised,
    String file,
    boolean asksQuestion,
    List<String> problems) {

  static ToldMapping of(String way, Mapping mapping, String file) {
    return new ToldMapping(way, mapping, Optional.empty(), file, false, List.of());
  }

  ToldMapping with(String problem) {
    return new ToldMapping(way, mapping, recognised, file, asksQuestion, List.of(problem));
  }

  static ToldMapping not(String way, List<String> problems) {
    return new ToldMapping(way, null, Optional.empty(), "", false, problems);
  }
}
