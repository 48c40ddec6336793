package fr.boussole.domain.scope;

import fr.boussole.domain.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An aspect of the service that SERVQUAL asks about: a value of {@link Dimension#ASPECT}. */
public enum Aspect {
  RELIABILITY(new Text("Fiabilité", "Reliability"), "fiabilité", "fiabilite"),
  RESPONSIVENESS(new Text("Réactivité", "Responsiveness"), "réactivité", "reactivite"),
  ASSURANCE(new Text("Assurance", "Assurance"), "compétence", "competence"),
  EMPATHY(new Text("Empathie", "Empathy"), "empathie"),
  TANGIBLES(
      new Text("Éléments tangibles", "Tangibles"),
      "éléments tangibles",
      "elements tangibles",
      "tangible");

  private final Text label;
  private final List<String> otherSpellings;

  Aspect(Text label, String... otherSpellings) {
    this.label = label;
    this.otherSpellings = List.of(otherSpellings);
  }

  /** Its word in addresses, the API and files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What else it is called in files, in lower case. */
  public List<String> otherSpellings() {
    return otherSpellings;
  }

  /** As users read it. */
  public Text label() {
    return label;
  }

  /** The aspect of this word, whatever its case; empty when there is none. */
  public static Optional<Aspect> of(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(aspect -> aspect.word().equals(wanted)).findFirst();
  }
}
