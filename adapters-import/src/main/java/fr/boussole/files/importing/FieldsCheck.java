package fr.boussole.files.importing;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFields;
import fr.boussole.application.mapping.Part;
import fr.boussole.application.mapping.Source;
import fr.boussole.application.mapping.When;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a file has the fields without which a mapping can make nothing of it. */
final class FieldsCheck {

  private FieldsCheck() {}

  /**
   * @throws UnreadableFile when what every row must tell cannot be there
   */
  static void check(Mapping mapping, CompiledMapping compiled, FileFields fields)
      throws UnreadableFile {
    Set<String> lacking = new LinkedHashSet<>();
    List<Part> possible = mapping.parts().stream().filter(part -> mayHold(part, fields)).toList();
    for (Part part : possible.isEmpty() ? mapping.parts() : possible) {
      for (Map.Entry<Column, Source> entry : part.columns().entrySet()) {
        if (entry.getKey().required() && !compiled.isThere(entry.getValue())) {
          lacking.addAll(absent(entry.getValue(), fields));
        }
      }
    }
    if (mapping.content() instanceof Content.Names(var dimension, Source value, Source name)) {
      for (Source source : List.of(value, name)) {
        if (!compiled.isThere(source)) {
          lacking.addAll(absent(source, fields));
        }
      }
    }
    if (!lacking.isEmpty()) {
      throw FileProblems.missingFields(mapping.name(), List.copyOf(lacking));
    }
  }

  /** Whether rows may be of this part: an export without answers may have no field for them. */
  private static boolean mayHold(Part part, FileFields fields) {
    return part.when().all().stream()
        .allMatch(
            test ->
                fields.has(test.names())
                    || switch (test.check()) {
                      case When.Check.Blank blank -> true;
                      case When.Check.IsNot not -> true;
                      case When.Check.Is is -> false;
                      case When.Check.Begins begins -> false;
                      case When.Check.Above above -> false;
                      case When.Check.Filled filled -> false;
                    });
  }

  private static List<String> absent(Source source, FileFields fields) {
    return MappingFields.of(source).stream().filter(name -> !fields.has(List.of(name))).toList();
  }
}
