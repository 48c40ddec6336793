package fr.boussole.files.importing;

import fr.boussole.application.importing.Rejects;
import fr.boussole.application.mapping.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where the fields that a mapping names are in a file. */
final class FileFields {

  private final List<String> names;
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> plain = new HashMap<>();
  private final Set<Integer> used = new HashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final boolean ours;
  private final int firstOwn;

  /**
   * @param ours whether names must be those that are looked for, but for their case
   */
  FileFields(List<String> names, boolean ours) {
    this.names = names;
    this.ours = ours;
    for (int field = 0; field < names.size(); field++) {
      String name = names.get(field).strip();
      if (!name.isEmpty()) {
        exact.putIfAbsent(name.toLowerCase(Locale.ROOT), field);
        plain.putIfAbsent(Fingerprint.plain(name), field);
      }
    }
    firstOwn = isRejectsFile(names) ? Rejects.COLUMNS.size() : 0;
  }

  /** The field that the first of these names that is there names; -1 when none is there. */
  int find(List<String> alternatives) {
    for (String name : alternatives) {
      int field = find(name.strip());
      if (field >= 0) {
        used.add(field);
        return field;
      }
    }
    missing.add(alternatives.getFirst());
    return -1;
  }

  boolean has(List<String> alternatives) {
    return alternatives.stream().anyMatch(name -> find(name.strip()) >= 0);
  }

  private int find(String name) {
    Integer same = exact.get(name.toLowerCase(Locale.ROOT));
    if (same != null || ours) {
      return same == null ? -1 : same;
    }
    if (name.matches("#\\d{1,5}")) {
      int field = firstOwn + Integer.parseInt(name.substring(1)) - 1;
      return field >= 0 && field < names.size() ? field : -1;
    }
    return plain.getOrDefault(Fingerprint.plain(name), -1);
  }

  String name(int field) {
    return field < names.size() ? names.get(field) : "#" + (field + 1);
  }

  /** Names of the file that nothing was looked for under. */
  List<String> ignored() {
    List<String> ignored = new ArrayList<>();
    for (int field = 0; field < names.size(); field++) {
      if (!used.contains(field) && !names.get(field).isBlank()) {
        ignored.add(names.get(field).strip());
      }
    }
    return ignored;
  }

  /** Names that were looked for and are not there. */
  Set<String> missing() {
    return missing;
  }

  private static boolean isRejectsFile(List<String> names) {
    return names.size() > Rejects.COLUMNS.size()
        && names.subList(0, Rejects.COLUMNS.size()).equals(Rejects.COLUMNS);
  }
}
