package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.files.table.queuelog.QueueLogTable;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the files of an archive have in common.
 *
 * @param parts in the order they are to be read
 * @param names of all of them; empty for a single one, which has its own
 */
record PackedNames(List<Unpacked.Part> parts, List<String> names) {

  /**
   * @throws UnreadableFile when a header cannot be read, or they are tables of different things
   */
  static PackedNames of(List<Unpacked.Part> found, PartOpener opener)
      throws UnreadableFile, IOException {
    if (found.size() == 1) {
      return new PackedNames(found, List.of());
    }
    List<Unpacked.Part> parts = inTime(found);
    boolean headless = parts.stream().allMatch(part -> opener.format(part) == Dialect.Format.JSON);
    PackedNames header = new PackedNames(parts, namesOf(parts.getFirst(), parts, opener));
    for (Unpacked.Part part : parts.subList(1, parts.size())) {
      List<String> own = namesOf(part, parts, opener);
      if (headless ? !header.isAlike(own) : !header.fits(own)) {
        throw header.different();
      }
      if (headless) {
        Set<String> all = new LinkedHashSet<>(header.names);
        all.addAll(own);
        if (all.size() > Row.MAXIMUM_FIELDS) {
          throw header.different();
        }
        header = new PackedNames(parts, List.copyOf(all));
      }
    }
    return header;
  }

  private static List<String> namesOf(
      Unpacked.Part part, List<Unpacked.Part> parts, PartOpener opener)
      throws UnreadableFile, IOException {
    try (Table table = opener.openBeginning(part)) {
      return table.names();
    } catch (UnreadableFile problem) {
      throw new PackedNames(parts, List.of()).within(part, problem);
    }
  }

  /** Logs that were rotated lie in an archive in any order; calls span them. */
  private static List<Unpacked.Part> inTime(List<Unpacked.Part> parts) throws IOException {
    Map<Unpacked.Part, Long> beginnings = new HashMap<>();
    for (Unpacked.Part part : parts) {
      if (part.format() != Dialect.Format.QUEUE_LOG) {
        return parts;
      }
      beginnings.put(part, QueueLogTable.beginning(part.file()));
    }
    return parts.stream().sorted(Comparator.comparing(beginnings::get)).toList();
  }

  /** Whether a table has this header. */
  boolean fits(List<String> own) {
    return plain(own).equals(plain(names));
  }

  /** Whether objects are of the same sort: optional members may be missing, most are not. */
  private boolean isAlike(List<String> own) {
    long common = own.stream().filter(new LinkedHashSet<>(names)::contains).count();
    return 2 * common >= Math.min(own.size(), names.size());
  }

  private static List<String> plain(List<String> names) {
    return names.stream().map(Fingerprint::plain).toList();
  }

  UnreadableFile different() {
    return TableProblems.differentParts(parts.stream().map(Unpacked.Part::name).toList());
  }

  /** The problem of a part, which is named where there are several. */
  UnreadableFile within(Unpacked.Part part, UnreadableFile problem) {
    return parts.size() > 1 ? TableProblems.inPart(part.name(), problem) : problem;
  }
}
