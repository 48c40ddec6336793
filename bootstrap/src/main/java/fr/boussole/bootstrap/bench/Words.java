package fr.boussole.bootstrap.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;

/** The dimension values of the bench, ready to be written. */
final class Words {
  static final int TEAMS = 20;
  static final int AGENTS_A_TEAM = 20;
  static final int AGENTS = TEAMS * AGENTS_A_TEAM;
  static final int REASONS = 40;

  /** Sub-reasons of each reason. */
  static final int DETAILS = 3;

  private static final String[] CHANNEL_NAMES = {
    "phone", "chat", "email", "social", "form", "sms", "whatsapp", "portal"
  };

  static final byte[][] CHANNELS = bytes(8, channel -> CHANNEL_NAMES[channel]);
  static final byte[][] REASON = bytes(REASONS, number -> numbered("Motif %02d", number));
  static final byte[][] SUB_REASON =
      bytes(REASONS * DETAILS, number -> numbered("Détail %03d", number));
  static final byte[][] TEAM = bytes(TEAMS, number -> numbered("Équipe %02d", number));
  static final byte[][] AGENT = bytes(AGENTS, number -> numbered("Agent %03d", number));
  static final byte[][] SEGMENT = bytes(5, number -> numbered("Segment %d", number));
  static final byte[][] PRODUCT = bytes(6, number -> numbered("Produit %d", number));
  static final byte[][] PRIORITY = {word("low"), word("normal"), word("high"), word("urgent")};
  static final byte[] INBOUND = word("inbound");
  static final byte[] SOURCE = word("bench");

  private Words() {}

  static byte[] word(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String numbered(String pattern, int index) {
    return String.format(Locale.ROOT, pattern, index + 1);
  }

  private static byte[][] bytes(int count, IntFunction<String> text) {
    byte[][] words = new byte[count][];
    for (int index = 0; index < count; index++) {
      words[index] = word(text.apply(index));
    }
    return words;
  }
}
