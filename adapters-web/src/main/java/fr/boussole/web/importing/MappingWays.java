package fr.boussole.web.importing;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.MappingChoice;
import fr.boussole.application.importing.RowSource;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFiles;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.mapping.Presets;
import fr.boussole.application.mapping.SavedMapping;
import fr.boussole.application.mapping.guess.Sample;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The ways in which it is told how a file is to be read: recognised, in a form, as a file. */
@ApplicationScoped
class MappingWays {

  static final String RECOGNISED = "recognised";
  static final String GUIDED = "guided";
  static final String WRITTEN = "written";

  private final MappingChoice choice;
  private final ManageMappings mappings;
  private final MappingFiles files;
  private final RowSource rows;

  MappingWays(MappingChoice choice, ManageMappings mappings, MappingFiles files, RowSource rows) {
    this.choice = choice;
    this.mappings = mappings;
    this.files = files;
    this.rows = rows;
  }

  /**
   * By what the file is imported; a mapping that is not kept yet is.
   *
   * @throws MappingRefused when it cannot be kept
   */
  Wanted wanted(ToldMapping told, String username) {
    if (told.file().isBlank()) {
      return told.recognised().orElseThrow();
    }
    SavedMapping saved = mappings.save(told.file(), username);
    return new Wanted.ByMapping(saved.name(), OptionalInt.of(saved.version()));
  }

  /** Whether another mapping has this name: a file of the same name may come from elsewhere. */
  boolean isTaken(ToldMapping told, MappingFields fields) {
    Mapping mapping = told.mapping();
    return mapping != null
        && !told.file().isBlank()
        && !fields.nextVersion
        && mappings
            .file(mapping.name(), OptionalInt.empty())
            .filter(kept -> !kept.equals(told.file()))
            .isPresent();
  }

  /** What the file was recognised as is where another way begins. */
  void begin(WaitingFile draft, MappingFields fields, String way, Locale locale) {
    ToldMapping told = told(draft, fields, locale);
    Mapping mapping = told.mapping();
    Optional<String> own =
        told.recognised()
            .filter(Wanted.ByMapping.class::isInstance)
            .map(wanted -> ((Wanted.ByMapping) wanted).name())
            .filter(name -> !name.startsWith(Presets.PREFIX));
    fields.nextVersion = fields.nextVersion || own.isPresent();
    if (fields.name.isBlank()) {
      fields.name = own.orElseGet(() -> freeName(draft.name()));
    }
    if (fields.kind.isEmpty()) {
      fields.kind =
          Optional.ofNullable(mapping)
              .flatMap(known -> known.kinds().stream().findFirst())
              .orElse(ImportKind.CONTACTS)
              .word();
    }
    if (way.equals(WRITTEN)) {
      fields.yaml = writtenOut(told, fields);
    }
    fields.way = way;
  }

  private String freeName(String wanted) {
    String name = wanted;
    for (int number = 2; mappings.file(name, OptionalInt.empty()).isPresent(); number++) {
      name = wanted + " (" + number + ")";
    }
    return name;
  }

  /** What was told so far as a file, under a name of one's own. */
  private String writtenOut(ToldMapping told, MappingFields fields) {
    Optional<String> known =
        told.recognised()
            .filter(Wanted.ByMapping.class::isInstance)
            .map(Wanted.ByMapping.class::cast)
            .flatMap(by -> mappings.file(by.name(), by.version()));
    if (told.file().isBlank() && known.isPresent()) {
      return PresetFile.named(known.get(), fields.name);
    }
    Mapping mapping = told.mapping();
    return mapping == null || !told.file().isBlank() ? told.file() : files.write(mapping);
  }

  /** The mapping, as the form tells it in its way. */
  ToldMapping told(WaitingFile draft, MappingFields fields, Locale locale) {
    try {
      return switch (fields.way) {
        case GUIDED -> guided(fields, draft, locale);
        case WRITTEN -> written(fields.yaml.replace("\r\n", "\n"));
        default -> recognised(draft, fields, locale);
      };
    } catch (MappingRefused refused) {
      return refused(fields.way, refused, locale);
    }
  }

  /** Browsers end the lines of a text in their own way, whatever they were. */
  private ToldMapping written(String yaml) {
    return ToldMapping.of(WRITTEN, files.parse(yaml), yaml);
  }

  private ToldMapping guided(MappingFields fields, WaitingFile draft, Locale locale) {
    ImportKind kind = ImportKind.of(fields.kind).orElse(ImportKind.CONTACTS);
    if (!fields.columnsOf.equals(kind.word())) {
      try {
        Dialect dialect = GuidedMapping.dialect(fields);
        GuidedForm.guess(fields, kind, rows.sample(draft.path(), dialect, Sample.ROWS));
      } catch (UnreadableFile refused) {
        return unreadable(GUIDED, refused, locale);
      }
    }
    if (fields.name.isBlank()) {
      fields.name = freeName(draft.name());
    }
    Mapping mapping = GuidedMapping.of(fields, kind);
    return ToldMapping.of(GUIDED, mapping, files.write(mapping));
  }

  private ToldMapping recognised(WaitingFile draft, MappingFields fields, Locale locale) {
    try {
      Wanted wanted = choice.settle(new Wanted.Recognised(), draft.path());
      try {
        return asked(draft, fields, wanted, locale)
            .orElse(
                new ToldMapping(
                    RECOGNISED, choice.mapping(wanted), Optional.of(wanted), "", false, List.of()));
      } catch (UnreadableFile refused) {
        return new ToldMapping(
            RECOGNISED,
            null,
            Optional.of(wanted),
            "",
            false,
            List.of(refused.problem().in(locale)));
      }
    } catch (UnreadableFile unknown) {
      return unreadable(RECOGNISED, unknown, locale);
    }
  }

  /** Of an export that does not tell which question is scored: what was said of it. */
  private Optional<ToldMapping> asked(
      WaitingFile draft, MappingFields fields, Wanted wanted, Locale locale) {
    Optional<PresetFile> open =
        Optional.of(wanted)
            .filter(Wanted.ByMapping.class::isInstance)
            .map(Wanted.ByMapping.class::cast)
            .flatMap(by -> mappings.file(by.name(), by.version()))
            .flatMap(PresetFile::open);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    if (fields.name.isBlank()) {
      fields.name = freeName(draft.name());
    }
    if (fields.question.isEmpty()) {
      return Optional.of(
          new ToldMapping(
              RECOGNISED,
              null,
              Optional.of(wanted),
              "",
              true,
              List.of(say(locale).questionOpen())));
    }
    String file = open.get().answered(fields.name, fields.question, fields.scored);
    return Optional.of(
        new ToldMapping(RECOGNISED, files.parse(file), Optional.of(wanted), file, true, List.of()));
  }

  /** Why that is no mapping. */
  static ToldMapping refused(String way, MappingRefused refused, Locale locale) {
    List<String> problems = new ArrayList<>();
    // In a form no line and no place of a file is wrong.
    refused
        .problems()
        .forEach(
            problem ->
                problems.add(
                    (way.equals(WRITTEN) ? problem.sentence() : problem.problem()).in(locale)));
    return ToldMapping.not(way, problems);
  }

  /** Why the file cannot be read so. */
  static ToldMapping unreadable(String way, UnreadableFile refused, Locale locale) {
    return ToldMapping.not(way, List.of(refused.problem().in(locale)));
  }

  private static MappingMessages say(Locale locale) {
    return MessageBundles.get(MappingMessages.class, Localized.Literal.of(locale.getLanguage()));
  }
}
