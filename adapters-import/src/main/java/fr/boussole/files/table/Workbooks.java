package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells workbooks from other archives: they are all zip files. */
final class Workbooks {

  private Workbooks() {}

  /**
   * @throws UnreadableFile when it is a workbook or document that is not read
   */
  static boolean isWorkbook(ZipFile zip) throws UnreadableFile, IOException {
    if (zip.getEntry("[Content_Types].xml") != null) {
      if (zip.getEntry("xl/workbook.bin") != null) {
        throw TableProblems.otherWorkbook("XLSB");
      }
      if (zip.getEntry("word/document.xml") != null) {
        throw TableProblems.notText("DOCX");
      }
      return true;
    }
    ZipEntry type = zip.getEntry("mimetype");
    if (type != null) {
      try (InputStream in = zip.getInputStream(type)) {
        String told = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
        if (told.startsWith("application/vnd.oasis.opendocument")) {
          throw TableProblems.otherWorkbook("ODS");
        }
      }
    }
    return false;
  }
}
