package fr.boussole.web.api;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.mapping.SavedMapping;
import fr.boussole.application.trial.FileTrials;
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
    refuseBoth(kind, mapping);
    if (mapping != null && isFile(mapping)) {
      SavedMapping saved = mappings.save(mapping, username);
      return new Wanted.ByMapping(saved.name(), OptionalInt.of(saved.version()));
    }
    return named(kind, mapping);
  }

  /**
   * How that is asked for, the same for the same parts; nothing is kept yet, and another version of
   * the mapping that was kept meanwhile changes nothing.
   */
  String asked(@Nullable String kind, @Nullable String mapping) {
    refuseBoth(kind, mapping);
    return mapping != null && isFile(mapping) ? mapping.strip() : named(kind, mapping).toString();
  }

  /**
   * The same for a file that is only tried; a mapping that is sent along is not kept.
   *
   * @throws MappingRefused when the YAML file is none that would be kept
   */
  FileTrials.How tried(@Nullable String kind, @Nullable String mapping) {
    refuseBoth(kind, mapping);
    return mapping != null && isFile(mapping)
        ? new FileTrials.How.By(mappings.check(mapping))
        : new FileTrials.How.As(named(kind, mapping));
  }

  private static void refuseBoth(@Nullable String kind, @Nullable String mapping) {
    if (kind != null && mapping != null) {
      throw new BadRequestException("Send kind or mapping, not both: a mapping tells the kinds.");
    }
  }

  /** A mapping has more than one line, or is written in braces; a name has not. */
  private static boolean isFile(String mapping) {
    String told = mapping.strip();
    return told.contains("\n") || told.startsWith("{");
  }

  private static Wanted named(@Nullable String kind, @Nullable String mapping) {
    if (mapping != null) {
      return byName(mapping.strip());
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

  private static Wanted byName(String told) {
    if (told.isEmpty()) {
      throw new BadRequestException("mapping is a YAML file, or a name like orders or orders@2.");
    }
    Matcher versioned = VERSION.matcher(told);
    return versioned.matches()
        ? new Wanted.ByMapping(
            versioned.group(1), OptionalInt.of(Integer.parseInt(versioned.group(2))))
        : new Wanted.ByMapping(told, OptionalInt.empty());
  }
}
