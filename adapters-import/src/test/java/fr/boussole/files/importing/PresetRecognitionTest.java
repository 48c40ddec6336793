package fr.boussole.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.mapping.Mapping;
import fr.boussole.files.mapping.ReadPresets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that only look like a tool's are left to their owners' mappings. */
class PresetRecognitionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ticket_id;tag;created_at;channel",
        "ticket_id;tag;status",
        "ticket_id;body;public;channel;created_at",
        "ticket_id;field_name;value",
        "agent;start_time_utc;end_time_utc;time_zone",
        "Interval Start;Interval End;Handle;Offer;Abandon;Avg Handle;Total Handle;Total Talk"
      })
  void isRecognisedByNone(String header) {
    assertThat(ReadPresets.all())
        .filteredOn(preset -> preset.recognise().fits(List.of(header.split(";"))))
        .extracting(Mapping::name)
        .isEmpty();
  }
}
