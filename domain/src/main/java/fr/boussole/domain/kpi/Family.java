package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;
import java.util.Locale;

/** A group of the catalogue: KPIs that answer the same question. In the catalogue's order. */
public enum Family {
  ACCESS(
      new Text("Accès et flux", "Access and flow"),
      new Text(
          "Le client nous joint-il, et combien de temps attend-il ?",
          "Does the customer reach us, and how long does it take?")),
  PRODUCTIVITY(
      new Text("Productivité", "Productivity"),
      new Text(
          "Combien de temps et de moyens demande un échange ?",
          "How much time and means does an exchange take?")),
  RESOLUTION(
      new Text("Résolution et qualité", "Resolution and quality"),
      new Text(
          "La demande est-elle réglée, bien et du premier coup ?",
          "Is the request settled, well and at once?")),
  SATISFACTION(
      new Text("Satisfaction", "Satisfaction"),
      new Text("Qu’en dit le client ?", "What does the customer say of it?")),
  LOYALTY(
      new Text("Fidélité", "Loyalty"),
      new Text("Le client reste-t-il ?", "Does the customer stay?")),
  CUSTOMER_SUCCESS(
      new Text("Succès client", "Customer success"),
      new Text(
          "Le client tire-t-il de la valeur de ce qu’il a acheté ?",
          "Does the customer get value from what they bought?")),
  JOURNEY(
      new Text("Parcours et canaux digitaux", "Journey and digital channels"),
      new Text(
          "Le parcours mène-t-il au but, seul ou accompagné ?",
          "Does the journey lead to its goal, alone or with help?")),
  STAFF(
      new Text("Équipes et qualité de vie au travail", "Staff and quality of working life"),
      new Text(
          "Le rythme est-il tenable pour celles et ceux qui répondent ?",
          "Can those who answer keep up the pace?"));

  private final Text label;
  private final Text question;

  Family(Text label, Text question) {
    this.label = label;
    this.question = question;
  }

  /** The lower-case word used in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Text label() {
    return label;
  }

  /** The question that its KPIs answer. */
  public Text question() {
    return question;
  }
}
