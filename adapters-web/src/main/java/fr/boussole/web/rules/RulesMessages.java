package fr.boussole.web.rules;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the page of rules, in {@code messages/rules.properties}. */
@MessageBundle("rules")
public interface RulesMessages {

  @Message
  String title();

  @Message
  String subtitle();

  @Message
  String inForce();

  @Message
  String rule();

  @Message
  String appliesTo();

  @Message
  String everybody();

  @Message
  String value();

  @Message
  String since();

  @Message
  String setBy();

  @Message
  String standard();

  @Message
  String standardSource();

  @Message
  String withdraw();

  @Message
  String withdrawn();

  @Message
  String comes(String day);

  @Message
  String change();

  @Message
  String changeHelp();

  @Message
  String from();

  @Message
  String fromHelp();

  @Message
  String unchanged();

  @Message
  String yes();

  @Message
  String no();

  @Message
  String seconds();

  @Message
  String minutes();

  @Message
  String hours();

  @Message
  String days();

  @Message
  String unit();

  @Message
  String save();

  @Message
  String all();

  @Message
  String channel();

  @Message
  String reason();

  @Message
  String priority();

  @Message
  String service();

  @Message
  String serviceHelp();

  @Message
  String repeats();

  @Message
  String repeatsHelp();

  @Message
  String resolution();

  @Message
  String resolutionHelp();

  @Message
  String sla();

  @Message
  String slaHelp();

  @Message
  String history();

  @Message
  String historyEmpty();

  @Message
  String underWay();

  @Message
  String underWayHelp();

  @Message
  String refresh();

  @Message
  String failed();

  @Message
  String saved();

  @Message
  String nothing();

  @Message
  String badDay();

  @Message
  String badNumber(String rule);

  @Message
  String noSla();
}
