package fr.boussole.files.table.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.domain.text.Text;
import fr.boussole.files.table.ReadTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON as tools write it. */
class JsonTableTest {

  @Test
  void pathsAreNamesAndArraysAreJoined() throws Exception {
    var read =
        ReadTable.of(
            """
            [
              {"id": 7, "via": {"channel": "web", "source": {"from": null}}, "tags": ["a", "b"],
               "custom_fields": [{"id": 12, "value": "TV"}, {"id": 13, "value": null}],
               "spent": 1.50, "open": true, "people": [{"name": "Ann"}, {"name": "Bo"}], "none": []},

              {"tags": [], "id": 8, "custom_fields": [{"value": "Box", "id": 13}]}
            ]
            """);
    assertThat(read.names())
        .containsExactly(
            "id",
            "via.channel",
            "via.source.from",
            "tags",
            "custom_fields[id=12].value",
            "custom_fields[id=13].value",
            "spent",
            "open",
            "people.name",
            "none");
    assertThat(read.rows())
        .containsExactly(
            Map.of(
                "id", "7",
                "via.channel", "web",
                "tags", "a, b",
                "custom_fields[id=12].value", "TV",
                "spent", "1.50",
                "open", "true",
                "people.name", "Ann, Bo"),
            Map.of("id", "8", "custom_fields[id=13].value", "Box"));
    assertThat(read.lines()).containsExactly(2L, 6L);
    assertThat(read.remarks()).isEmpty();
    assertThat(read.dialect()).isEqualTo(Dialect.json(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'id':1},{'id':2}]",
        "{'id':1}\n{'id':2}\n",
        "{'id':1}{'id':2}",
        "[{'id':1}]\n[{'id':2}]",
        "{'tickets':[{'id':1},{'id':2}],'next_page':null,'count':2}",
        "{'count':2,'page':{'size':100},'links':['x'],'mine':[{'id':1},{'id':2}]}",
        "{'tickets':[{'id':1}],'next_page':'p2'}\n{'tickets':[{'id':2}],'next_page':null}",
        "{'tickets':[{'id':1},{'id':2}],'users':[{'id':5}]}",
        "{'data':{'items':[{'id':1},{'id':2}]}}",
      })
  void rowsAreFoundWhereverTheyLie(String json) throws Exception {
    var read = ReadTable.of(json.replace('\'', '"'));
    assertThat(read.rows()).containsExactly(Map.of("id", "1"), Map.of("id", "2"));
    assertThat(read.lines()).doesNotHaveDuplicates().isSorted();
    assertThat(read.remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'tickets':[{'id':1}],'next_page':'https://example.org/?page=2'}",
        "{'tickets':[{'id':1}],'links':{'next':'p2'}}",
        "{'meta':{'has_more':true},'tickets':[{'id':1}]}",
        "{'tickets':[{'id':1}],'end_of_stream':false}",
        "{'total_call_count':120,'call_list_count':1,'call_list':[{'id':1}]}",
      })
  void aPageOfManySaysSo(String json) throws Exception {
    assertThat(ReadTable.of(json.replace('\'', '"')).remarks())
        .containsExactly(JsonProblems.firstPageOnly());
  }

  @Test
  void anObjectOfItsOwnIsARowWhateverItsArrays() throws Exception {
    var read = ReadTable.of("{\"id\": 1, \"comments\": [{\"text\": \"a\"}, {\"text\": \"b\"}]}");
    assertThat(read.rows()).containsExactly(Map.of("id", "1", "comments.text", "a, b"));
  }

  @Test
  void theRootIsAskedForWhereItIsUnclear() throws Exception {
    var json = "{\"in\": [{\"n\": 1}], \"out\": [{\"n\": 2}, {\"n\": 3}]}";
    assertThatThrownBy(() -> ReadTable.of(json))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("in, out");
    assertThat(asking(json, "out").rows()).containsExactly(Map.of("n", "2"), Map.of("n", "3"));
    assertThat(asking(json, "out").dialect().root()).hasValue("out");
    assertThatThrownBy(() -> asking(json, "calls")).hasMessageContaining("calls");
  }

  private static ReadTable asking(String json, String root) throws UnreadableFile, IOException {
    return ReadTable.of(
        json.getBytes(StandardCharsets.UTF_8), Dialect.json(Optional.of(root)), Set.of());
  }

  @Test
  void rowsThatHoldArraysAreStillRows() throws Exception {
    var lines =
        """
        {"order_id": "A1", "items": [{"n": 1}, {"n": 2}]}
        {"order_id": "A2", "items": [{"n": 3}]}
        """;
    assertThat(ReadTable.of(lines).rows())
        .containsExactly(
            Map.of("order_id", "A1", "items.n", "1, 2"), Map.of("order_id", "A2", "items.n", "3"));
    assertThat(asking(lines, "items").rows()).hasSize(3);
  }

  @Test
  void theTopIsTakenWhereItIsAskedFor() throws Exception {
    var json = "{\"count\": 2, \"items\": [{\"n\": 1}, {\"n\": 2}]}";
    assertThat(ReadTable.of(json).rows()).hasSize(2);
    assertThat(asking(json, Dialect.TOP).rows())
        .containsExactly(Map.of("count", "2", "items.n", "1, 2"));
    assertThat(asking(json, Dialect.TOP).dialect().root()).hasValue(Dialect.TOP);
  }

  @Test
  void aRootThatIsNowhereIsToldHoweverLargeTheFile() throws Exception {
    var text = "\"" + "x".repeat(900_000) + "\"";
    var json = "{\"note\": " + text + ", \"other\": " + text + ", \"calls\": []}";
    assertThat(asking(json, "calls").rows()).isEmpty();
    assertThatThrownBy(() -> asking(json, "tickets"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("no array “tickets”");
  }

  @Test
  void anObjectOfAllRowsIsRefusedBeforeItFillsTheMemory() {
    var json = new StringBuilder("{");
    for (int i = 0; i < 7_000; i++) {
      json.append("\"T-").append(i).append("\": {\"a\": 1, \"b\": 2},\n");
    }
    assertThatThrownBy(() -> ReadTable.of(json + "\"last\": {}}"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("more than 20000 fields")
        .hasMessageContaining("as an array");
    var pairs = "{\"id\": %d, \"value\": 1},".repeat(10_001);
    Object[] numbers = IntStream.range(0, 10_001).boxed().toArray();
    assertThatThrownBy(() -> ReadTable.of("[{\"f\": [" + pairs.formatted(numbers) + "{}]}]"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("more than 20000 fields");
  }

  @Test
  void manyArraysOfLongNamesAreToldShortly() {
    var json = new StringBuilder("{\"n\": 1");
    for (int i = 0; i < 500; i++) {
      json.append(", \"").append("x".repeat(900)).append(i).append("\": [{\"a\": 1}]");
    }
    assertThatThrownBy(() -> ReadTable.of(json + "}"))
        .isInstanceOf(UnreadableFile.class)
        .satisfies(told -> assertThat(told.getMessage()).hasSizeLessThan(3_000));
  }

  @Test
  void whatIsWantedIsFoundLateAndTheRestIsTold() throws Exception {
    var json = new StringBuilder();
    json.append("{\"id\":1,\"score\":null}\n".repeat(300));
    json.append(
        "{\"id\":2,\"score\":{\"value\":5,\"why\":\"slow\"},\"f\":[{\"id\":9,\"value\":3}]}");
    var read =
        ReadTable.of(
            json.toString().getBytes(StandardCharsets.UTF_8),
            Dialect.ANY,
            Set.of("score.value", "f[id=9].value", "Id"));
    assertThat(read.names())
        .containsExactlyInAnyOrder("id", "score", "score.value", "f[id=9].value");
    assertThat(read.rows().getLast())
        .isEqualTo(Map.of("id", "2", "score.value", "5", "f[id=9].value", "3"));
    assertThat(read.lines().getLast()).isEqualTo(301);
    assertThat(read.remarks())
        .map(Text::english)
        .singleElement()
        .asString()
        .endsWith(": score.why.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"a\": 1}, {\"a\": tru}]              | 1 | 21",
        "[{\"a\": 1},\\n {\"a\": 2}             | 2 | 10",
        "{\"a\": 1}\\n{\"a\": \"cut              | 2 | 11",
        "{\"a\": 1}\\n\\n{\"a\": [1, 2}}         | 3 | 12",
        "[{\"a\": 1},\\n [2]]                    | 2 | 2",
        "[{\"a\": 1},\\n 2]                      | 2 | 2",
        "[{\"a\": NaN}]                          | 1 | 11",
      })
  void damageIsNamedByItsPlace(String json, int line, int column) {
    assertThatThrownBy(() -> ReadTable.of(json.replace("\\n", "\n")))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith("Line %d, column %d: ".formatted(line, column));
  }

  @Test
  void damageIsFoundFarBehindTheBeginning() {
    assertThatThrownBy(() -> ReadTable.of("{\"a\": 1}\n".repeat(1000) + "{\"a\" 2}"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith("Line 1001, column ");
  }

  @Test
  void bytesThatAreNoTextAreDamage() {
    byte[] json = "[{\"a\": \"\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> ReadTable.of(json, Dialect.ANY, Set.of()))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("Line 1, column 9: these bytes are not UTF-8; export the JSON again as UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void otherEncodingsAreReadWhereTheyCanBeTold(String charset) throws Exception {
    byte[] json = "[{\"a\": \"\u00e9t\u00e9\"}]".getBytes(charset);
    Dialect any = Dialect.ANY;
    Dialect told =
        new Dialect(
            any.format(),
            charset.startsWith("w") ? Optional.of(Charset.forName(charset)) : any.charset(),
            any.delimiter(),
            any.quote(),
            any.heading(),
            0,
            any.sheet(),
            any.root());
    assertThat(ReadTable.of(json, told, Set.of()).rows())
        .containsExactly(Map.of("a", "\u00e9t\u00e9"));
  }

  @Test
  void limitsHold() {
    for (String value :
        new String[] {
          "[".repeat(60) + "]".repeat(60), '"' + "x".repeat(1_000_001) + '"', "1".repeat(101)
        }) {
      assertThatThrownBy(() -> ReadTable.of("[{\"a\": " + value + "}]"))
          .isInstanceOf(UnreadableFile.class)
          .hasMessageContaining("limits");
    }
    assertThatThrownBy(() -> ReadTable.of("[{\"" + "n".repeat(1_001) + "\": 1}]"))
        .hasMessageContaining("limits");
  }

  @Test
  void aRowBeyondMeasureIsRefusedAndTheNextOneRead() throws Exception {
    var long1 = "\"" + "x".repeat(900_000) + "\",";
    var read = ReadTable.of("[{\"a\": [" + long1.repeat(5) + "1]},\n{\"a\": \"fine\"}]");
    assertThat(read.rows()).containsExactly(Map.of(), Map.of("a", "fine"));
  }
}
