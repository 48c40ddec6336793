package fr.boussole.files.table.queuelog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.text.Text;
import fr.boussole.files.table.ReadTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events as Asterisk writes them become calls. */
class QueueLogTest {

  @Test
  void aCallFromItsEntryToItsEnd() throws Exception {
    var read =
        ReadTable.of(
            """
            1596191926|NONE|NONE|NONE|QUEUESTART|
            1700000000|1700000000.1|sales|NONE|ENTERQUEUE||0601020304|1|Ann
            1700000005|1700000000.1|sales|SIP/2001|RINGNOANSWER|5000
            1700000012|1700000000.1|sales|SIP/2002|CONNECT|12|1700000007.2|4
            1700000042|1700000000.1|sales|SIP/2002|COMPLETECALLER|12|30|1
            """);
    assertThat(read.rows())
        .containsExactly(
            Map.ofEntries(
                Map.entry("external_id", "1700000000.1/sales"),
                Map.entry("call_id", "1700000000.1"),
                Map.entry("queue", "sales"),
                Map.entry("opened_at", "2023-11-14T22:13:20Z"),
                Map.entry("caller", "0601020304"),
                Map.entry("caller_name", "Ann"),
                Map.entry("agent", "SIP/2002"),
                Map.entry("answered_at", "2023-11-14T22:13:32Z"),
                Map.entry("ended_at", "2023-11-14T22:14:02Z"),
                Map.entry("exit", "COMPLETECALLER"),
                Map.entry("wait_seconds", "12"),
                Map.entry("ring_seconds", "4"),
                Map.entry("talk_seconds", "30"),
                Map.entry("transfers", "0"),
                Map.entry("unanswered_rings", "1")));
    assertThat(read.lines()).containsExactly(2L);
    assertThat(read.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ABANDON|1|1|68; 68; ''; 0",
        "EXITEMPTY|1|1|68; 68; ''; 0",
        "EXITWITHTIMEOUT|1|1|68; 68; ''; 0",
        "EXITWITHKEY|2|1|1|68; 68; ''; 0",
        "BLINDTRANSFER|300|default|8|60|1; 8; 60; 1",
        "TRANSFER|300|default|8|60; 8; 60; 1",
        "ATTENDEDTRANSFER|BRIDGE|b-1|8|60|1; 8; 60; 1",
        "ATTENDEDTRANSFER|LINK|c-1|c-2|8|60|1; 8; 60; 1",
      })
  void everyExitTellsItsWaitAndTalk(String exit, String wait, String talk, String transfers)
      throws Exception {
    for (String entry : List.of("1700000000|1.1|q|NONE|ENTERQUEUE||06|1\n", "")) {
      var read = ReadTable.of(entry + "1700000068|1.1|q|NONE|" + exit + "\n");
      var call = read.rows().getFirst();
      assertThat(call)
          .containsEntry("exit", exit.substring(0, exit.indexOf('|')))
          .containsEntry("wait_seconds", wait)
          .containsEntry("transfers", transfers)
          .containsEntry("opened_at", "2023-11-14T22:13:20Z");
      assertThat(call.getOrDefault("talk_seconds", "")).isEqualTo(talk);
    }
  }

  @Test
  void openCallsEndWithoutAnOutcome() throws Exception {
    var read =
        ReadTable.of(
            """
            1700000000|1.1|q|NONE|ENTERQUEUE||06|1
            1700000001|1.2|q|NONE|ENTERQUEUE||07|1
            1700000003|1.2|q|A|CONNECT|2|1.3|1
            1700000010|NONE|NONE|NONE|QUEUESTART|
            1700000020|1.4|q|NONE|ENTERQUEUE||08|1
            1700050000|1.5|q|NONE|ENTERQUEUE||09|1
            """);
    assertThat(read.rows())
        .extracting(row -> row.get("call_id"))
        .containsExactly("1.1", "1.2", "1.4", "1.5");
    assertThat(read.rows())
        .noneMatch(row -> row.containsKey("exit") || row.containsKey("ended_at"));
    assertThat(read.rows().get(1)).containsEntry("agent", "A").containsEntry("wait_seconds", "2");
    assertThat(read.remarks())
        .extracting(Text::english)
        .containsExactly("4 call(s) have no end in the file: they are taken without an outcome.");
  }

  @Test
  void aSecondQueueIsAnotherRow() throws Exception {
    var read =
        ReadTable.of(
            """
            1700000000|1.1|first|NONE|ENTERQUEUE||06|1
            1700000060|1.1|first|NONE|EXITWITHTIMEOUT|1|1|60
            1700000061|1.1|second|NONE|ENTERQUEUE||06|1
            1700000065|1.1|second|A|CONNECT|4|1.2|1
            1700000075|1.1|second|A|COMPLETEAGENT|4|10|1
            """);
    assertThat(read.rows())
        .extracting(row -> row.get("external_id"))
        .containsExactly("1.1/first", "1.1/second");
  }

  @Test
  void whatIsNoCallIsNoRow() throws Exception {
    var read =
        ReadTable.of(
            """
            1700000000|CLI|q|SIP/1|ADDMEMBER|
            1700000001|NONE|q|NONE|ENTERQUEUE||06|1
            1700000002|REALTIME|q|SIP/1|PAUSE|lunch
            1700000003|1.9|q|SIP/1|RINGNOANSWER|1000

            that is no event
            1700000004|1.1|q
            x|1.1|q|NONE|ENTERQUEUE||06|1
            """);
    assertThat(read.rows()).isEmpty();
    assertThat(read.remarks())
        .extracting(Text::english)
        .containsExactly(
            "3 line(s) are no events and were not read; the first one is line 6.",
            "1 call(s) have only unanswered rings in the file: they are not counted.");
  }

  @ParameterizedTest
  @CsvSource({
    "1700000068|1.1|q|NONE|ABANDON|1|1",
    "1700000068|1.1|q|NONE|ABANDON|",
    "1700000068|1.1|q|A|COMPLETECALLER|12|30",
    "1700000068|1.1|q|NO",
  })
  void aLineThatIsCutIsNoEvent(String last) throws Exception {
    var read = ReadTable.of("1700000000|1.1|q|NONE|ENTERQUEUE||06|1\n" + last);
    assertThat(read.rows()).noneMatch(row -> row.containsKey("exit"));
    assertThat(read.remarks())
        .extracting(Text::english)
        .contains("The last line does not end: it was not read, for it may be cut.");
  }

  @Test
  void aLineThatDoesNotEndIsAnEventWhenAllOfItIsThere() throws Exception {
    var read =
        ReadTable.of(
            "1700000000|1.1|q|NONE|ENTERQUEUE||06|1\n1700000068|1.1|q|A|COMPLETECALLER|12|30|1");
    assertThat(read.rows().getFirst())
        .containsEntry("exit", "COMPLETECALLER")
        .containsEntry("talk_seconds", "30");
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void aDurationThatMayLackDigitsIsNotRead() throws Exception {
    var read =
        ReadTable.of("1700000000|1.1|q|NONE|ENTERQUEUE||06|1\n1700000068|1.1|q|NONE|ABANDON|1|1|6");
    assertThat(read.rows().getFirst())
        .containsEntry("exit", "ABANDON")
        .containsEntry("ended_at", "2023-11-14T22:14:28Z")
        .doesNotContainKey("wait_seconds");
    assertThat(read.remarks())
        .extracting(Text::english)
        .containsExactly(
            "The last line does not end: its last number was not read, for it may be cut.");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "1700000000, 1700000009, 2023-11-14T22:13:20Z",
        "2023-11-14 23:13:20.25+01, 2023-11-14 23:13:29.99+01, 2023-11-14T22:13:20Z",
        "2023-11-14 23:13:20, 2023-11-14 23:13:29, 2023-11-14T23:13:20",
      })
  void theTableOfADatabaseHoldsTheSameEvents(String entry, String end, String opened)
      throws Exception {
    var read =
        ReadTable.of(
            """
            id;time;callid;queuename;agent;event;data1;data2;data3;data4;data5
            1;%s;1.1;q;NONE;ENTERQUEUE;;06;1;;
            2;%s;1.1;q;NONE;ABANDON;1;1;9;;
            """
                .formatted(entry, end));
    assertThat(read.rows().getFirst())
        .containsEntry("external_id", "1.1/q")
        .containsEntry("opened_at", opened)
        .containsEntry("exit", "ABANDON")
        .containsEntry("wait_seconds", "9");
    assertThat(read.lines()).containsExactly(2L);
  }
}
