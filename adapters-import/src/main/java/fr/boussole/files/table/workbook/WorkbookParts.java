package fr.boussole.files.table.workbook;

import fr.boussole.application.importing.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What a workbook consists of, found by its relations and not by the usual names. */
final class WorkbookParts implements AutoCloseable {

  /**
   * A sheet of cells.
   *
   * @param part name of its part
   */
  record Sheet(String name, String part, boolean hidden) {}

  private record Relation(String id, String type, String target) {}

  private static final String USUAL_WORKBOOK = "xl/workbook.xml";

  /** Of all parts but sheets and their texts: those of real workbooks have some hundred kB. */
  static final long MOST_BYTES = 16L << 20;

  static final int MOST_SHEETS = 1_000;
  private static final int MOST_RELATIONS = 10_000;
  private static final int MOST_ENTRIES = 20_000;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Relation> relations;
  private boolean countsFrom1904;

  private WorkbookParts(ZipFile zip) throws UnreadableFile, IOException {
    this.zip = zip;
    if (zip.size() > MOST_ENTRIES) {
      throw WorkbookProblems.tooManyParts(MOST_ENTRIES);
    }
    zip.stream().forEach(entry -> entries.putIfAbsent(plain(entry.getName()), entry));
    String workbook =
        relationsOf("").stream()
            .filter(relation -> isOf(relation, "officedocument"))
            .map(Relation::target)
            .findFirst()
            .orElse(USUAL_WORKBOOK);
    if (!entries.containsKey(plain(workbook)) || workbook.endsWith(".bin")) {
      throw WorkbookProblems.noWorkbook();
    }
    relations = relationsOf(workbook);
    readWorkbook(workbook);
  }

  static WorkbookParts open(Path file) throws UnreadableFile, IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException damaged) {
      throw WorkbookProblems.damaged("ZIP");
    }
    try {
      return new WorkbookParts(zip);
    } catch (UnreadableFile | IOException | RuntimeException failure) {
      zip.close();
      throw failure;
    }
  }

  /** All sheets of cells: those that are seen, then the hidden ones, each in their order. */
  List<Sheet> sheets() {
    List<Sheet> all = new ArrayList<>(sheets.stream().filter(sheet -> !sheet.hidden()).toList());
    all.addAll(sheets.stream().filter(Sheet::hidden).toList());
    return all;
  }

  /** Whether days are counted from 1904, as Excel for Mac did. */
  boolean countsFrom1904() {
    return countsFrom1904;
  }

  Optional<XmlPart> sharedStrings() throws UnreadableFile, IOException {
    return related("sharedstrings", Long.MAX_VALUE);
  }

  Optional<XmlPart> styles() throws UnreadableFile, IOException {
    return related("styles", MOST_BYTES);
  }

  private XmlPart open(String part, long most) throws UnreadableFile, IOException {
    return new XmlPart(part, unpacked(part, most));
  }

  /** The bytes of a sheet. */
  UnpackedStream unpacked(String part) throws UnreadableFile, IOException {
    return unpacked(part, Long.MAX_VALUE);
  }

  private UnpackedStream unpacked(String part, long most) throws UnreadableFile, IOException {
    ZipEntry entry = entry(part);
    if (entry == null) {
      throw WorkbookProblems.damaged(part);
    }
    try {
      return new UnpackedStream(zip.getInputStream(entry), entry, most);
    } catch (ZipException damaged) {
      throw WorkbookProblems.damaged(part);
    }
  }

  /** Bytes of a part once unpacked, as the archive tells; at least 1. */
  long size(String part) {
    ZipEntry entry = entry(part);
    return entry == null ? 1 : Math.max(1, entry.getSize());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private @Nullable ZipEntry entry(String part) {
    return entries.get(plain(part));
  }

  private Optional<XmlPart> related(String type, long most) throws UnreadableFile, IOException {
    for (Relation relation : relations) {
      if (isOf(relation, type)) {
        return Optional.of(open(relation.target(), most));
      }
    }
    return Optional.empty();
  }

  private void readWorkbook(String workbook) throws UnreadableFile, IOException {
    Map<String, String> targets = new HashMap<>();
    for (Relation relation : relations) {
      if (isOf(relation, "worksheet")) {
        targets.putIfAbsent(relation.id(), relation.target());
      }
    }
    try (XmlPart part = open(workbook, MOST_BYTES)) {
      while (part.nextElement()) {
        if (part.name().equals("workbookPr")) {
          String value = part.attribute("date1904", "false");
          countsFrom1904 = value.equals("1") || value.equals("true");
        } else if (part.name().equals("sheet")) {
          String name = part.attribute("name", "");
          String id = part.attribute("id", "");
          boolean hidden = !part.attribute("state", "visible").equals("visible");
          String target = targets.get(id);
          if (target != null) {
            sheets.add(new Sheet(name, target, hidden));
          }
          if (sheets.size() > MOST_SHEETS) {
            throw WorkbookProblems.tooManySheets();
          }
        }
      }
    }
  }

  /** Transitional and strict OOXML differ in all of a type but its end. */
  private static boolean isOf(Relation relation, String type) {
    return relation.type().toLowerCase(Locale.ROOT).endsWith("/" + type);
  }

  /**
   * @param source the part whose relations are wanted; empty for those of the whole file
   */
  private List<Relation> relationsOf(String source) throws UnreadableFile, IOException {
    int slash = source.lastIndexOf('/') + 1;
    String folder = source.substring(0, slash);
    String part = folder + "_rels/" + source.substring(slash) + ".rels";
    List<Relation> found = new ArrayList<>();
    if (entry(part) == null) {
      return found;
    }
    try (XmlPart xml = open(part, MOST_BYTES)) {
      while (xml.nextElement()) {
        if (xml.name().equals("Relationship")) {
          if (found.size() == MOST_RELATIONS) {
            throw WorkbookProblems.tooManyParts(MOST_RELATIONS);
          }
          found.add(
              new Relation(
                  xml.attribute("Id", ""),
                  xml.attribute("Type", ""),
                  resolved(folder, xml.attribute("Target", ""))));
        }
      }
    }
    return found;
  }

  /** A target is a path from the root, or from the folder of the part that tells it. */
  private static String resolved(String folder, String target) {
    String path = target.replace('\\', '/');
    List<String> names = new ArrayList<>();
    for (String name : (path.startsWith("/") ? path : folder + path).split("/")) {
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.removeLast();
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }

  /** Names of parts do not differ by case; some writers put backslashes. */
  private static String plain(String name) {
    String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
