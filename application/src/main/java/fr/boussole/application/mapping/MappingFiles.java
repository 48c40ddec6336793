package fr.boussole.application.mapping;

/** Mappings as files that people read, write and exchange. */
public interface MappingFiles {

  /** Most characters of a mapping's file. */
  int MOST_CHARACTERS = 200_000;

  /**
   * Reads a mapping.
   *
   * @throws MappingRefused when it is none; its problems tell their lines
   */
  Mapping parse(String file);

  /** The file of a mapping, always the same for the same mapping; {@link #parse} gives it back. */
  String write(Mapping mapping);
}
