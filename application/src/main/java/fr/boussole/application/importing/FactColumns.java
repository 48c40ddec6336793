package fr.boussole.application.importing;

import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.Field;
import fr.boussole.domain.kind.KeyPart;
import fr.boussole.domain.scope.Aspect;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a simple kind of facts: first what every row must tell, then what it may. */
final class FactColumns {

  private static final Text EXTERNAL_ID =
      new Text(
          "Identifiant de la ligne dans l’outil d’origine ; la réimporter la met à jour.",
          "The row's identifier in its own tool; importing it again updates the row.");
  private static final Text SOURCE =
      new Text(
          "Outil d’origine ; à remplir quand plusieurs outils décrivent les mêmes choses.",
          "The tool it comes from; needed when several tools tell of the same things.");

  /** Each means its own word, which stands for it in every language. */
  private static final CellType ASPECTS =
      new CellType.OneOf<>(
          Arrays.stream(Aspect.values())
              .map(
                  aspect ->
                      new Choice<>(
                          aspect.word(),
                          Stream.concat(Stream.of(aspect.word()), aspect.otherSpellings().stream())
                              .toList()))
              .toList());

  private FactColumns() {}

  static List<Column> of(FactKind kind) {
    List<Column> columns = new ArrayList<>();
    if (kind.key().contains(KeyPart.externalId())) {
      add(
          columns,
          "external_id",
          true,
          Types.LINE,
          EXTERNAL_ID,
          List.of("A-1001", "A-1002", "A-1003"));
    }
    add(columns, kind, true);
    add(columns, kind, false);
    add(columns, "source", false, Types.LINE, SOURCE, List.of("", "", ""));
    return columns;
  }

  private static void add(List<Column> columns, FactKind kind, boolean required) {
    for (Field field : kind.fields()) {
      if (field.isRequired() == required) {
        columns.add(FactColumn.of(columns.size(), field));
      }
    }
    for (Dimension dimension : kind.dimensions()) {
      if (kind.requires(dimension) == required) {
        add(
            columns,
            dimension.word(),
            required,
            type(dimension),
            description(dimension),
            examples(dimension));
      }
    }
  }

  private static void add(
      List<Column> columns,
      String word,
      boolean required,
      CellType type,
      Text description,
      List<String> examples) {
    columns.add(
        new FactColumn(
            columns.size(), word, required, type, description, examples, Optional.empty()));
  }

  /** What a closed list says the same way in every file; other values are names. */
  private static CellType type(Dimension dimension) {
    return dimension == Dimension.ASPECT ? ASPECTS : Types.LINE;
  }

  private static Text description(Dimension dimension) {
    return switch (dimension) {
      case CHANNEL ->
          new Text(
              "Canal : téléphone, chat, e-mail, réseaux sociaux, formulaire, ou tout autre nom.",
              "Channel: phone, chat, email, social media, form, or any other name.");
      case REASON -> new Text("Motif.", "Reason.");
      case TEAM -> new Text("Équipe.", "Team.");
      case SEGMENT -> new Text("Segment du client.", "The customer's segment.");
      case PRIORITY -> new Text("Priorité.", "Priority.");
      case AGENT ->
          new Text(
              "Agent, tel que les fichiers de contacts le nomment.",
              "Agent, as the files of contacts name them.");
      case PRODUCT -> new Text("Produit ou offre.", "Product or offer.");
      case SUB_REASON -> new Text("Motif détaillé.", "Finer reason.");
      case CAMPAIGN -> new Text("Campagne.", "Campaign.");
      case PAGE -> new Text("Page du site ou de l’application.", "Page of the site or app.");
      case FEATURE -> new Text("Fonctionnalité du produit.", "Feature of the product.");
      case ASPECT ->
          new Text(
              "Aspect du service : fiabilité, réactivité, assurance, empathie ou éléments tangibles.",
              "Aspect of the service: reliability, responsiveness, assurance, empathy or tangibles.");
    };
  }

  private static List<String> examples(Dimension dimension) {
    return switch (dimension) {
      case CHANNEL -> List.of("téléphone", "chat", "e-mail");
      case REASON -> List.of("Livraison", "", "Facture");
      case TEAM -> List.of("Lyon", "Lyon", "Back-office");
      case SEGMENT -> List.of("Particulier", "", "Pro");
      case PRIORITY -> List.of("normale", "", "haute");
      case AGENT -> List.of("amina.b", "lea.m", "paul.r");
      case PRODUCT -> List.of("Box", "", "Mobile");
      case SUB_REASON -> List.of("Colis en retard", "", "Double débit");
      case CAMPAIGN -> List.of("Rentrée", "Rentrée", "");
      case PAGE -> List.of("/offres", "/aide", "");
      case FEATURE -> List.of("Export", "Alertes", "Export");
      case ASPECT -> List.of("reliability", "empathy", "assurance");
    };
  }
}
