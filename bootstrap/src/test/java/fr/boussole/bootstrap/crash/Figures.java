package fr.boussole.bootstrap.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a server answers to questions about all KPIs and some in pieces, in their order. */
record Figures(List<JsonNode> answers) {

  static final List<String> QUESTIONS =
      List.of(
          "api/v1/kpis?from=2024-01-01&to=2024-12-31",
          "api/v1/kpis?from=2024-05-01&to=2024-05-31&channel=phone",
          "api/v1/kpis/CONTACT_VOLUME/series?from=2024-01-01&to=2024-12-31&grain=day",
          "api/v1/kpis/CONTACT_VOLUME/breakdown?from=2024-01-01&to=2024-12-31&by=reason",
          "api/v1/kpis/CSAT/breakdown?from=2024-01-01&to=2024-12-31&by=reason");

  static Figures of(ServerProcess server) throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    for (String question : QUESTIONS) {
      answers.add(server.ask(question));
    }
    return new Figures(answers);
  }
}
