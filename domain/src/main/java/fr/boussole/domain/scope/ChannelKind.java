package fr.boussole.domain.scope;

import fr.boussole.domain.text.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What sort of channel a channel's name means. Names are kept as the file gives them; the kind
 * decides the service threshold and how a well-known channel is called on screen.
 */
public enum ChannelKind {
  PHONE(
      20,
      new Text("Téléphone", "Phone"),
      "phone",
      "telephone",
      "tel",
      "call",
      "calls",
      "voice",
      "voix",
      "appel",
      "appels"),
  CHAT(60, new Text("Chat", "Chat"), "chat", "livechat", "tchat", "messaging", "messagerie"),
  EMAIL(
      86_400,
      new Text("E-mail", "E-mail"),
      "email",
      "e-mail",
      "mail",
      "courriel",
      "ticket",
      "tickets"),
  SOCIAL(
      3_600,
      new Text("Réseaux sociaux", "Social media"),
      "social",
      "reseaux sociaux",
      "reseau social",
      "social media",
      "facebook",
      "twitter",
      "x",
      "instagram"),
  FORM(86_400, new Text("Formulaire", "Form"), "form", "web form", "web", "formulaire"),
  SELFCARE(
      86_400,
      new Text("Selfcare", "Self-care"),
      "selfcare",
      "self-care",
      "espace client",
      "faq",
      "chatbot",
      "callbot",
      "bot"),
  OTHER(86_400, new Text("Autre", "Other"));

  private static final int MOST_REMEMBERED = 1000;

  /** Every contact asks, and organisations have few channels. */
  private static final Map<String, ChannelKind> REMEMBERED = new ConcurrentHashMap<>();

  private final int standardThresholdSeconds;
  private final Text label;
  private final Set<String> names;

  ChannelKind(int standardThresholdSeconds, Text label, String... names) {
    this.standardThresholdSeconds = standardThresholdSeconds;
    this.label = label;
    this.names = Set.of(names);
  }

  /** The kind that this channel name means, in French or English, whatever its case and accents. */
  public static ChannelKind of(String channel) {
    ChannelKind known = REMEMBERED.get(channel);
    if (known != null) {
      return known;
    }
    ChannelKind found = find(channel);
    if (REMEMBERED.size() < MOST_REMEMBERED) {
      REMEMBERED.put(channel, found);
    }
    return found;
  }

  private static ChannelKind find(String channel) {
    String plain =
        Normalizer.normalize(channel.strip(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    for (ChannelKind kind : values()) {
      if (kind.names.contains(plain)) {
        return kind;
      }
    }
    return OTHER;
  }

  /** The lower-case word used in addresses, which also names a channel of this kind in a filter. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What channels of this kind are called on screen. */
  public Text label() {
    return label;
  }

  /**
   * Seconds within which a contact of this kind is to be answered, unless the rules say otherwise.
   */
  public int standardThresholdSeconds() {
    return standardThresholdSeconds;
  }
}
