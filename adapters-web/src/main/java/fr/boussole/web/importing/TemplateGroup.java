package fr.boussole.web.importing;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Kinds of files that belong together, in the order in which the imports page shows them. */
enum TemplateGroup {
  CONTACTS(new Text("Demandes", "Contacts"), "contacts", "daily_contacts"),
  SATISFACTION(
      new Text("Satisfaction des clients", "Customer satisfaction"), "surveys", "servqual_answers"),
  STAFF(new Text("Équipes", "Staff"), "agent_days", "staff", "staff_answers"),
  CUSTOMERS(
      new Text("Clients et ventes", "Customers and sales"),
      "customers",
      "customer_reports",
      "orders",
      "feature_uses"),
  JOURNEY(new Text("Parcours digital", "Digital journey"), "selfcare_sessions", "journey_days"),
  QUALITY(new Text("Coûts et qualité", "Costs and quality"), "costs", "quality_reviews");

  private final Text label;
  private final Set<String> words;

  TemplateGroup(Text label, String... words) {
    this.label = label;
    this.words = Set.of(words);
  }

  Text label() {
    return label;
  }

  /** The kinds of this group that can be imported. */
  List<ImportKind> kinds() {
    return Arrays.stream(ImportKind.values()).filter(kind -> words.contains(kind.word())).toList();
  }
}
