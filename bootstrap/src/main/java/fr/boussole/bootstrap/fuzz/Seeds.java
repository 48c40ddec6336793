package fr.boussole.bootstrap.fuzz;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.bootstrap.bench.BenchWorkbook;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sound files of every format, for every template and every preset. */
final class Seeds {

  private static final String QUEUE_LOG =
      """
      1609459190|NONE|NONE|NONE|QUEUESTART|
      1609459200|1609459200.10|accueil|NONE|ENTERQUEUE||0612345678|1
      1609459206|1609459200.10|accueil|Agent/Luc|RINGNOANSWER|5000
      1609459212|1609459200.10|accueil|Agent/Luc|CONNECT|12|1609459201.11|4
      1609459312|1609459200.10|accueil|Agent/Luc|COMPLETEAGENT|12|100|1
      1609459400|1609459400.12|accueil|NONE|ENTERQUEUE||0612345679|1
      1609459468|1609459400.12|accueil|NONE|ABANDON|1|1|68
      1609459500|1609459500.14|sav|NONE|ENTERQUEUE||anonymous|1
      1609459560|1609459500.14|sav|NONE|EXITWITHTIMEOUT|1|1|60
      """;

  /** What other writers do: texts in the sheet, cells without addresses, all types. */
  private static final String ODD_SHEET =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:t>external_id</x:t></x:is></x:c>
      <x:c t="inlineStr"><x:is><x:r><x:t>chan</x:t></x:r><x:r><x:t>nel</x:t></x:r></x:is></x:c>
      <x:c t="inlineStr"><x:is><x:t>opened_at</x:t></x:is></x:c>
      <x:c t="str"><x:v>talk_seconds</x:v></x:c><x:c t="str"><x:v>reopened</x:v></x:c></x:row>
      <x:row r="5"><x:c r="A5"><x:v>1.6550925925925926E-3</x:v></x:c><x:c r="B5" t="str"><x:f>A1</x:f><x:v>phone</x:v></x:c>
      <x:c r="C5" t="d"><x:v>2026-03-02T09:12:58</x:v></x:c><x:c r="D5"><x:v>61</x:v></x:c><x:c r="E5" t="b"><x:v>1</x:v></x:c></x:row>
      <x:row><x:c t="inlineStr"><x:is><x:t>a&amp;b_x000D_</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c>
      <x:c s="1"><x:v>44256.5</x:v></x:c><x:c t="e"><x:v>#DIV/0!</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>
      """;

  private final Path folder;
  private final List<Seed> seeds = new ArrayList<>();

  private Seeds(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder for workbooks in the making
   */
  static List<Seed> of(List<Mapping> presets, Path folder) throws IOException {
    Seeds all = new Seeds(folder);
    for (ImportKind kind : ImportKind.values()) {
      all.addTemplate(kind);
    }
    for (Mapping preset : presets) {
      all.addPreset(preset);
    }
    return List.copyOf(all.seeds);
  }

  private void addTemplate(ImportKind kind) throws IOException {
    Mapping mapping = Mapping.ofTemplate(kind);
    Template template = Template.of(kind);
    SeedTable table = SeedTable.of(template);
    String word = kind.word();
    add(word + "-fr.csv", template.csv(Locale.FRENCH), mapping);
    add(word + "-en.csv", template.csv(Locale.ENGLISH), mapping);
    byte[] windows = table.text(';', "\r\n").getBytes(Charset.forName("windows-1252"));
    seeds.add(new Seed(word + "-1252.csv", windows, mapping));
    byte[] tabs = table.text('\t', "\n").getBytes(StandardCharsets.UTF_16LE);
    seeds.add(new Seed(word + "-utf16.txt", joined(new byte[] {-1, -2}, tabs), mapping));
    add(word + ".json", table.jsonArray(), mapping);
    add(word + ".ndjson", table.jsonLines(), mapping);
    byte[] text = Packing.utf8(table.text(',', "\n"));
    seeds.add(new Seed(word + ".csv.gz", Packing.gzip(text), mapping));
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("export/1.csv", text);
    entries.put("export/2.csv", text);
    seeds.add(new Seed(word + ".zip", Packing.zip(entries), mapping));
    byte[] workbook = workbook(table);
    seeds.add(new Seed(word + ".xlsx", workbook, mapping));
    if (kind == ImportKind.CONTACTS) {
      Map<String, byte[]> parts = Packing.unzip(workbook);
      parts.put("xl/worksheets/sheet1.xml", Packing.utf8(ODD_SHEET));
      seeds.add(new Seed(word + "-odd.xlsx", Packing.zip(parts), mapping));
    }
  }

  private void addPreset(Mapping preset) throws IOException {
    SeedTable table = SeedTable.of(preset);
    String word = preset.name().replace(':', '-');
    if (word.equals("preset-queue-log")) {
      add(word + ".log", QUEUE_LOG, preset);
      seeds.add(new Seed(word + ".gz", Packing.gzip(Packing.utf8(QUEUE_LOG)), preset));
    }
    add(word + ".csv", table.text(',', "\n"), preset);
    add(word + "-envelope.json", table.jsonEnvelope(), preset);
    add(word + ".ndjson", table.jsonLines(), preset);
    seeds.add(new Seed(word + ".xlsx", workbook(table), preset));
  }

  private void add(String name, String text, Mapping mapping) {
    seeds.add(new Seed(name, Packing.utf8(text), mapping));
  }

  private byte[] workbook(SeedTable table) throws IOException {
    Path csv = folder.resolve("seed.csv");
    Path workbook = folder.resolve("seed.xlsx");
    Files.writeString(csv, table.withoutCommas().text(',', "\n"));
    BenchWorkbook.write(csv, workbook);
    // In the order of their names: the writer's own differs from run to run.
    Map<String, byte[]> parts = new TreeMap<>(Packing.unzip(Files.readAllBytes(workbook)));
    Files.delete(csv);
    Files.delete(workbook);
    return Packing.zip(parts);
  }

  private static byte[] joined(byte[] start, byte[] rest) {
    byte[] all = new byte[start.length + rest.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);
    return all;
  }
}
