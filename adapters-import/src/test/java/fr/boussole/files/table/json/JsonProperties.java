package fr.boussole.files.table.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.files.table.ReadTable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any table, written as JSON of any shape, reads back the same. */
class JsonProperties {

  private static final List<String> NAMES =
      List.of(
          "id",
          "via.channel",
          "via.source.rel",
          "a b (Y/N)",
          "\u00e9t\u00e9",
          "f[id=7].value",
          "f[id=8].value");

  enum Around {
    ARRAY,
    LINES,
    ENVELOPE
  }

  /**
   * How a table is written.
   *
   * @param nested whether paths are objects within objects, or names with dots
   * @param seed in what order members come, and whether blank ones are null, empty or missing
   */
  record Style(Around around, boolean nested, boolean pretty, Charset charset, long seed) {

    byte[] write(List<Map<String, String>> table) throws IOException {
      StringWriter text = new StringWriter();
      Random random = new Random(seed);
      try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
        if (pretty && around != Around.LINES) {
          json.setPrettyPrinter(new DefaultPrettyPrinter());
        }
        if (around == Around.ENVELOPE) {
          json.writeStartObject();
          json.writeNumberField("count", table.size());
          json.writeFieldName("tickets");
        }
        if (around != Around.LINES) {
          json.writeStartArray();
        }
        for (Map<String, String> row : table) {
          writeObject(json, row, random);
          if (around == Around.LINES) {
            json.writeRaw('\n');
          }
        }
      }
      return text.toString().getBytes(charset);
    }

    private void writeObject(JsonGenerator json, Map<String, String> row, Random random)
        throws IOException {
      Map<String, Map<String, String>> inner = new LinkedHashMap<>();
      List<String> names = new ArrayList<>(row.keySet());
      Collections.shuffle(names, random);
      json.writeStartObject();
      for (String name : names) {
        int dot = name.indexOf('.');
        if (nested && dot > 0) {
          inner
              .computeIfAbsent(name.substring(0, dot), unused -> new LinkedHashMap<>())
              .put(name.substring(dot + 1), row.getOrDefault(name, ""));
        } else {
          json.writeFieldName(name);
          writeValue(json, row.getOrDefault(name, ""), random);
        }
      }
      List<Map.Entry<String, Map<String, String>>> pairs =
          inner.entrySet().stream().filter(entry -> entry.getKey().endsWith("]")).toList();
      for (Map.Entry<String, Map<String, String>> object : inner.entrySet()) {
        if (!pairs.contains(object)) {
          json.writeFieldName(object.getKey());
          writeObject(json, object.getValue(), random);
        }
      }
      if (!pairs.isEmpty()) {
        json.writeArrayFieldStart("f");
        for (Map.Entry<String, Map<String, String>> pair : pairs) {
          String id = pair.getKey().replaceAll("\\D", "");
          boolean first = random.nextBoolean();
          json.writeStartObject();
          if (first) {
            json.writeNumberField("id", Integer.parseInt(id));
          }
          json.writeFieldName("value");
          writeValue(json, pair.getValue().getOrDefault("value", ""), random);
          if (!first) {
            json.writeStringField("id", id);
          }
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }

    private static void writeValue(JsonGenerator json, String value, Random random)
        throws IOException {
      if (value.isEmpty() && random.nextBoolean()) {
        json.writeNull();
      } else if (value.matches("[1-9]\\d{0,8}") && random.nextBoolean()) {
        json.writeNumber(value);
      } else {
        json.writeString(value);
      }
    }
  }

  @Property(tries = 500)
  void readsBackTheSame(
      @ForAll("tables") List<Map<String, String>> table, @ForAll("styles") Style style)
      throws Exception {
    ReadTable read = ReadTable.of(style.write(table), Dialect.ANY, Set.copyOf(NAMES));
    assertThat(read.rows()).isEqualTo(table.stream().map(JsonProperties::filled).toList());
    assertThat(NAMES).containsAll(read.names());
    assertThat(read.lines()).doesNotHaveDuplicates().isSorted();
    assertThat(read.remarks()).isEmpty();
  }

  private static Map<String, String> filled(Map<String, String> row) {
    return row.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Rows that all have an identifier, and now and then the other fields. */
  @Provide
  Arbitrary<List<Map<String, String>>> tables() {
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.strings()
                .withChars("ab,.:{}[]\"'\\/\n\t\u0001 \u00e9\u20ac\u2028\ufeff")
                .ofMaxLength(12),
            Arbitraries.integers().between(1, 99_999).map(String::valueOf),
            Arbitraries.just(""));
    Arbitrary<Map<String, String>> rest =
        Arbitraries.maps(Arbitraries.of(NAMES.subList(1, NAMES.size())), values);
    return Combinators.combine(Arbitraries.integers().between(1, 1_000_000), rest)
        .as(
            (id, fields) -> {
              Map<String, String> row = new LinkedHashMap<>(fields);
              row.put("id", String.valueOf(id));
              return row;
            })
        .list()
        .ofMinSize(1)
        .ofMaxSize(300);
  }

  @Provide
  Arbitrary<Style> styles() {
    return Combinators.combine(
            Arbitraries.of(Around.values()),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(
                StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE),
            Arbitraries.longs())
        .as(Style::new);
  }
}
