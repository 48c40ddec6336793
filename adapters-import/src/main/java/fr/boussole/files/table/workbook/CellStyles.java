package fr.boussole.files.table.workbook;

import fr.boussole.application.importing.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** What numbers stand for under each style of a workbook. */
final class CellStyles {

  /** What the format itself allows. */
  static final int MOST_STYLES = 65_490;

  private final NumberKind[] forms;

  private CellStyles(NumberKind[] forms) {
    this.forms = forms;
  }

  static CellStyles of(Optional<XmlPart> part) throws UnreadableFile, IOException {
    if (part.isEmpty()) {
      return new CellStyles(new NumberKind[0]);
    }
    Map<Integer, NumberKind> own = new HashMap<>();
    List<Integer> formats = new ArrayList<>();
    try (XmlPart xml = part.get()) {
      String section = "";
      int event;
      while ((event = xml.next()) != XMLStreamConstants.END_DOCUMENT) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          // Formats and styles of other uses have the same names elsewhere in the part.
          if (xml.name().equals("numFmts") || xml.name().equals("cellXfs")) {
            section = xml.name();
          } else if (section.equals("numFmts") && xml.name().equals("numFmt")) {
            own.put(
                number(xml.attribute("numFmtId", "")),
                NumberKind.of(xml.attribute("formatCode", "")));
          } else if (section.equals("cellXfs") && xml.name().equals("xf")) {
            if (formats.size() == MOST_STYLES) {
              throw WorkbookProblems.tooManyStyles();
            }
            formats.add(number(xml.attribute("numFmtId", "0")));
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals(section)) {
          section = "";
        }
      }
    }
    return new CellStyles(
        formats.stream()
            .map(format -> own.getOrDefault(format, NumberKind.builtIn(format)))
            .toArray(NumberKind[]::new));
  }

  /**
   * @param style number of a style; any that the workbook does not have is a plain number
   */
  NumberKind form(int style) {
    return style >= 0 && style < forms.length ? forms[style] : NumberKind.NUMBER;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      return -1;
    }
  }
}
