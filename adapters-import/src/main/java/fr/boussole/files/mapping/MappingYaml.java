package fr.boussole.files.mapping;

import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.Node;

/** Mappings as YAML. */
@ApplicationScoped
public class MappingYaml implements MappingFiles {

  private static final int DEEPEST = 20;

  @Override
  public Mapping parse(String file) {
    YamlProblems problems = new YamlProblems();
    Node root = root(file.startsWith("\uFEFF") ? file.substring(1) : file, problems);
    Mapping mapping = new MappingReader(problems).mapping(new YamlValue(root, "", problems));
    if (mapping == null || !problems.isEmpty()) {
      throw problems.refused();
    }
    return mapping;
  }

  @Override
  public String write(Mapping mapping) {
    return new MappingWriter().write(mapping);
  }

  private static Node root(String file, YamlProblems problems) {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MOST_CHARACTERS);
    limits.setNestingDepthLimit(DEEPEST);
    try {
      Yaml yaml = new Yaml(limits);
      refuseAnchors(yaml, file, problems);
      Node root = yaml.compose(new StringReader(file));
      if (root == null) {
        problems.add(1, "le fichier est vide", "the file is empty");
        throw problems.refused();
      }
      return root;
    } catch (MarkedYAMLException wrong) {
      int line = wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
      problems.add(
          line,
          "ce n’est pas du YAML (%s)".formatted(wrong.getProblem()),
          "this is not YAML (%s)".formatted(wrong.getProblem()));
    } catch (YAMLException wrong) {
      problems.add(
          1,
          "ce fichier ne peut être lu comme YAML, ou il dépasse %d caractères ou %d niveaux"
              .formatted(MOST_CHARACTERS, DEEPEST),
          "this file cannot be read as YAML, or exceeds %d characters or %d levels"
              .formatted(MOST_CHARACTERS, DEEPEST));
    }
    throw problems.refused();
  }

  /** Before nodes are made: anchors make trees of them that are endless, or far too large. */
  private static void refuseAnchors(Yaml yaml, String file, YamlProblems problems) {
    for (Event event : yaml.parse(new StringReader(file))) {
      if (event instanceof NodeEvent node && node.getAnchor() != null) {
        problems.add(
            node.getStartMark().getLine() + 1,
            "les ancres et leurs reprises (&%1$s, *%1$s) ne sont pas admises : écrivez la valeur à chaque endroit"
                .formatted(node.getAnchor()),
            "anchors and aliases (&%1$s, *%1$s) are not allowed: write the value in each place"
                .formatted(node.getAnchor()));
        throw problems.refused();
      }
    }
  }
}
