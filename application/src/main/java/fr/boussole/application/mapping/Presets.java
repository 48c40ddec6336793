package fr.boussole.application.mapping;

import java.util.List;

/** The mappings that come with the product, for what well-known tools export. */
public interface Presets {

  /** What the names of presets begin with, and those of no other mapping. */
  String PREFIX = "preset:";

  /** All of them, each under its name with {@link #PREFIX}, in the order of their names. */
  List<Mapping> all();

  /** The preset of this name as it is written, with comments. */
  String file(String name);
}
