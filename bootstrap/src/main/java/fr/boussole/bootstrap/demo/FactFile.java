package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;

/** One import file of the demo besides contacts and survey answers. */
interface FactFile {
  /** What the tool that such files come from calls itself, in every file's last column. */
  String SOURCE = "demo";

  /** The word of the kind of import that reads it. */
  String kind();

  String fileName();

  /** Writes the header and every row. */
  void write(CsvWriter csv);
}
