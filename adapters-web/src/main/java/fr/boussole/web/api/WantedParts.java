package fr.boussole.web.api;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.mapping.SavedMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a program wants a file to be understood, as the parts of its form tell. */
@ApplicationScoped
class WantedParts {

  private static final Pattern VERSION = Pattern.compile("(.+)@([1-9]\\d{0,8})");

  private final ManageMappings mappings;

  WantedParts(ManageMappings mappings) {
    this.mappings = mappings;
  }

  /**
   * What is wanted; a mapping that is sent along is kept first.
   *
   * @param kind the word of a kind; null when the part is missing
   * @param mapping a YAML file, or a name with or without its version; null when it is missing
   * @throws MappingRefused when the YAML file is no mapping
   */
  Wanted wanted(@Nullable String kind, @Nullable String mapping, String username) {
    if (kind != null && mapping != null) {
      throw new BadRequestException("Send kind or mapping, not both: a mapping tells the kinds.");
    }
    if (mapping != null) {
      return byMapping(mapping, username);
    }
    if (kind == null) {
      return new Wanted.Recognised();
    }
    return new Wanted.OfKind(
        ImportKind.of(kind)
            .orElseThrow(
                () ->
                    new BadRequestException(
                        "kind is one of: "
                            + ImportKind.words()
                            + ". Leave it out where a mapping tells, or the file is recognised.")));
  }

  private Wanted byMapping(String mapping, String username) {
    String told = mapping.strip();
    if (told.isEmpty()) {
      throw new BadRequestException("mapping is a YAML file, or a name like orders or orders@2.");
    }
    // A mapping has more than one line, or is written in braces.
    if (told.contains("\n") || told.startsWith("{")) {
      SavedMapping saved = mappings.save(mapping, username);
      return new Wanted.ByMapping(saved.name(), OptionalInt.of(saved.version()));
    }
    Matcher versioned = VERSION.matcher(told);
    return versioned.matches()
        ? new Wanted.ByMapping(
            versioned.group(1), OptionalInt.of(Integer.parseInt(versioned.group(2))))
        : new Wanted.ByMapping(told, OptionalInt.empty());
  }
}
