package fr.boussole.web.importing;

import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFiles;
import fr.boussole.application.mapping.MappingProblem;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.mapping.Presets;
import fr.boussole.application.mapping.SavedMapping;
import fr.boussole.web.dashboard.Words;
import fr.boussole.web.format.Dates;
import fr.boussole.web.format.Numbers;
import fr.boussole.web.scope.ScopeParameters;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the texts of the page of mappings. */
final class MappingsViews {

  private static final int LONGEST_LINE = 120;

  private final Locale locale;
  private final ZoneId zone;
  private final MappingsMessages say;

  MappingsViews(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.say =
        MessageBundles.get(MappingsMessages.class, Localized.Literal.of(locale.getLanguage()));
  }

  MappingsMessages say() {
    return say;
  }

  /** How long a mapping's file may be. */
  String mostCharacters() {
    return new Numbers(locale).whole(MappingFiles.MOST_CHARACTERS);
  }

  /**
   * @param kept the name of the mapping that was just kept, or empty
   */
  MappingsView page(boolean keeper, ManageMappings mappings, String kept, MappingsView.Form form) {
    List<MappingsView.Own> own =
        mappings.all().stream().map(newest -> own(newest, mappings)).toList();
    Predicate<Mapping> refuses = preset -> preset.content() instanceof Content.Refused;
    return new MappingsView(
        keeper,
        own.stream()
            .filter(each -> each.name().equals(kept))
            .map(each -> say.kept(each.name(), each.newest().number()))
            .findFirst()
            .orElse(""),
        own,
        mappings.presets().stream().filter(refuses.negate()).map(this::preset).toList(),
        mappings.presets().stream().filter(refuses).map(this::preset).toList(),
        mostCharacters(),
        form);
  }

  private MappingsView.Own own(SavedMapping newest, ManageMappings mappings) {
    Optional<Mapping> mapping = mappings.read(newest);
    return new MappingsView.Own(
        newest.name(),
        mapping.isPresent(),
        mapping.map(this::purpose).orElse(MappingsView.Purpose.UNKNOWN),
        version(newest),
        mappings.versions(newest.name()).stream()
            .filter(each -> each.version() < newest.version())
            .map(this::version)
            .toList());
  }

  private MappingsView.Version version(SavedMapping saved) {
    StringBuilder address = address(saved.name());
    ScopeParameters.append(address, "version", Integer.toString(saved.version()));
    return new MappingsView.Version(
        saved.version(),
        say.version(saved.version()),
        say.keptBy(saved.madeBy(), new Dates(locale).moment(saved.madeAt(), zone)),
        address.toString());
  }

  private MappingsView.Preset preset(Mapping preset) {
    return new MappingsView.Preset(
        preset.name().substring(Presets.PREFIX.length()),
        purpose(preset),
        address(preset.name()).toString());
  }

  private static StringBuilder address(String name) {
    StringBuilder address = new StringBuilder("/imports/mappings/file");
    ScopeParameters.append(address, "name", name);
    return address;
  }

  private MappingsView.Purpose purpose(Mapping mapping) {
    return new MappingsView.Purpose(
        mapping.description().orElse(""),
        switch (mapping.content()) {
          case Content.Facts facts ->
              mapping.kinds().stream()
                  .map(kind -> kind.label().in(locale))
                  .collect(Collectors.joining(", "));
          case Content.Names names -> say.bringsNames(new Words(locale).name(names.dimension()));
          case Content.Refused refused -> "";
        },
        mapping.content() instanceof Content.Refused refused ? refused.sentence().in(locale) : "",
        mapping.recognise().all(),
        mapping.recognise().none());
  }

  /** What is wrong with a text, each problem with the line of the text that it is about. */
  MappingsView.Form form(MappingRefused refused, String text) {
    List<String> lines = text.lines().toList();
    return new MappingsView.Form(
        refused.problems().stream()
            .map(
                problem ->
                    new MappingsView.Problem(
                        problem.sentence().in(locale), written(problem, lines)))
            .toList(),
        text);
  }

  private static String written(MappingProblem problem, List<String> lines) {
    if (problem.line() < 1 || problem.line() > lines.size()) {
      return "";
    }
    String line = lines.get(problem.line() - 1).strip();
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
  }
}
