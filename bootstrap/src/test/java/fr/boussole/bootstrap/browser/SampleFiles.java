package fr.boussole.bootstrap.browser;

import java.time.LocalDateTime;

/**
 * Files whose figures can be worked out in one's head. From 6 January to 2 February 2025: 40
 * contacts, half by phone, half by chat; 4 calls of the 20 are abandoned; who is answered waits 30
 * s on average; 7 of 10 customers asked are satisfied. In the 28 days before: 40 contacts, all
 * answered within a minute.
 */
final class SampleFiles {

  private static final LocalDateTime FIRST = LocalDateTime.of(2025, 1, 6, 10, 0);
  private static final int DAYS = 28;
  private static final int CONTACTS = 40;
  private static final String[] AGENTS = {"Ana Petit", "Bruno Roy", "Chloé Diaz", "David Lam"};

  private SampleFiles() {}

  static String contacts() {
    StringBuilder file =
        new StringBuilder(
            "external_id,channel,opened_at,answered_at,abandoned_at,resolved_at,talk_seconds,"
                + "reason,team,agent,customer\n");
    for (int i = 0; i < CONTACTS; i++) {
      LocalDateTime opened = FIRST.plusDays(i % DAYS);
      boolean phone = i % 2 == 0;
      int wait = phone ? 30 : i % 4 == 1 ? 20 : 40;
      file.append(contact("C" + i, i, opened, wait, i % 10 == 0));
      file.append(contact("B" + i, i, opened.minusDays(DAYS), 60, false));
    }
    return file.toString();
  }

  private static String contact(
      String id, int i, LocalDateTime opened, int wait, boolean abandoned) {
    LocalDateTime reached = opened.plusSeconds(wait);
    String team = i < CONTACTS / 2 ? "Nord" : "Sud";
    String agent = AGENTS[(i < CONTACTS / 2 ? 0 : 2) + i % 2];
    return "%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s%n"
        .formatted(
            id,
            i % 2 == 0 ? "phone" : "chat",
            opened,
            abandoned ? "" : reached,
            abandoned ? reached : "",
            abandoned ? "" : opened.plusHours(1),
            abandoned ? "" : 120 + i,
            i % 3 == 0 ? "Livraison" : "Facture",
            team,
            abandoned ? "" : agent,
            "Client " + id);
  }

  static String surveys() {
    StringBuilder file = new StringBuilder("external_id,kind,score,answered_at,contact\n");
    for (int i = 0; i < 10; i++) {
      file.append(
          "S%d,CSAT,%d,%s,C%d%n".formatted(i, i < 7 ? 5 : 2, FIRST.plusDays(i).plusHours(5), i));
    }
    return file.toString();
  }

  /** Line 3 has no readable moment; the others are as good as those above. */
  static String withABadRow() {
    return """
        external_id,channel,opened_at,reason
        G1,phone,2025-01-20T09:00:00,Facture
        G2,phone,un jour,Facture
        G3,chat,2025-01-20T09:30:00,Livraison
        """;
  }
}
