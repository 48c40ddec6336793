package fr.boussole.web.importing;

import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The fields of the mapping form. Those of columns come as lists of one length: a column has the
 * same place in each.
 */
public class MappingFields {

  /** What to do: show, try, import; or which way of mapping to go on with. */
  @RestForm("do")
  @DefaultValue("")
  public String action = "";

  /** In which way the mapping is told: recognised, guided, written. */
  @RestForm
  @DefaultValue("")
  public String way = "";

  @RestForm
  @DefaultValue("")
  public String yaml = "";

  @RestForm
  @DefaultValue("")
  public String name = "";

  /** Whether the next version of a mapping of this name is meant, and not another mapping. */
  @RestForm public boolean nextVersion;

  /** The field of the question that is scored, where an export does not tell. */
  @RestForm
  @DefaultValue("")
  public String question = "";

  /** What that question asks: a word of the column kind of answers. */
  @RestForm
  @DefaultValue("")
  public String scored = "";

  @RestForm
  @DefaultValue("")
  public String kind = "";

  /** The kind of which the columns below are; another than {@link #kind} when it was changed. */
  @RestForm
  @DefaultValue("")
  public String columnsOf = "";

  @RestForm
  @DefaultValue("")
  public String delimiter = "";

  @RestForm
  @DefaultValue("")
  public String charset = "";

  @RestForm
  @DefaultValue("")
  public String header = "";

  @RestForm
  @DefaultValue("")
  public String headerRows = "";

  @RestForm
  @DefaultValue("")
  public String skipLast = "";

  @RestForm
  @DefaultValue("")
  public String sheet = "";

  @RestForm
  @DefaultValue("")
  public String zone = "";

  @RestForm
  @DefaultValue("")
  public String decimal = "";

  @RestForm
  @DefaultValue("")
  public String nulls = "";

  @RestForm
  @DefaultValue("")
  public String skipField = "";

  @RestForm
  @DefaultValue("")
  public String skipBegins = "";

  @RestForm
  @DefaultValue("")
  public String lastBy = "";

  @RestForm
  @DefaultValue("")
  public String lastOrder = "";

  @RestForm public List<String> column = List.of();
  @RestForm public List<String> field = List.of();
  @RestForm public List<String> time = List.of();
  @RestForm public List<String> constant = List.of();
  @RestForm public List<String> form = List.of();
  @RestForm public List<String> aliases = List.of();
}
