package fr.boussole.web.importing;

import java.util.List;

/**
 * The page of mappings. Texts are empty where there is nothing to say.
 *
 * @param keeper whether this person keeps mappings; others read them
 * @param kept what was just kept
 * @param own those of the organisation
 * @param presets those that come with the product and bring something
 * @param refusals those that come with the product and say why files cannot serve
 * @param characters how many a file may have
 * @param form what was sent and could not be kept
 */
public record MappingsView(
    boolean keeper,
    String kept,
    List<Own> own,
    List<Preset> presets,
    List<Preset> refusals,
    String characters,
    Form form) {

  public MappingsView {
    own = List.copyOf(own);
    presets = List.copyOf(presets);
    refusals = List.copyOf(refusals);
  }

  /**
   * What a mapping is for.
   *
   * @param brings which facts, or which names
   * @param refuses why its files cannot serve
   * @param all names of fields by which its files are recognised
   * @param none names of fields that they do not have
   */
  public record Purpose(
      String description, String brings, String refuses, List<String> all, List<String> none) {

    static final Purpose UNKNOWN = new Purpose("", "", "", List.of(), List.of());

    public Purpose {
      all = List.copyOf(all);
      none = List.copyOf(none);
    }
  }

  /**
   * A mapping of the organisation.
   *
   * @param readable whether this version of the product can read it
   * @param newest its newest version
   * @param earlier its other versions, the newest first
   */
  public record Own(
      String name, boolean readable, Purpose purpose, Version newest, List<Version> earlier) {

    public Own {
      earlier = List.copyOf(earlier);
    }
  }

  /**
   * A version of a mapping.
   *
   * @param keptBy who kept it, and when
   * @param address of its file
   */
  public record Version(int number, String name, String keptBy, String address) {}

  /**
   * A mapping that comes with the product.
   *
   * @param word its name without what all of them begin with
   * @param address of its file
   */
  public record Preset(String word, Purpose purpose, String address) {}

  /**
   * What could not be kept.
   *
   * @param problems why
   * @param text of the file, to be mended
   */
  public record Form(List<Problem> problems, String text) {

    static final Form BLANK = new Form(List.of(), "");

    public Form {
      problems = List.copyOf(problems);
    }
  }

  /**
   * @param written the line of the file that is wrong
   */
  public record Problem(String sentence, String written) {}
}
