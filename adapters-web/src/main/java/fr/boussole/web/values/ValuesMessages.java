package fr.boussole.web.values;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the page of values, in {@code messages/values.properties}. */
@MessageBundle("values")
public interface ValuesMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String search();

  @Message
  String searchLabel();

  @Message
  String found(String count);

  @Message
  String foundOne();

  @Message
  String nothing();

  @Message
  String value();

  @Message
  String contacts(int days);

  @Message
  String others();

  @Message
  String avoidable();

  @Message
  String choose();

  @Message
  String rename();

  @Message
  String newName();

  @Message
  String renameHelp();

  @Message
  String merge();

  @Message
  String into();

  @Message
  String mergeHelp();

  @Message
  String pick();

  @Message
  String alias();

  @Message
  String otherName();

  @Message
  String aliasHelp();

  @Message
  String takeOut();

  @Message
  String takeOutOf(String name);

  @Message
  String via(String name);

  @Message
  String unmet();

  @Message
  String mark();

  @Message
  String unmark();

  @Message
  String markHelp();

  @Message
  String underWay();

  @Message
  String underWayHelp();

  @Message
  String failed();

  @Message
  String refresh();

  @Message
  String history();

  @Message
  String historyEmpty();

  @Message
  String by(String at, String who);

  @Message
  String dimensions();
}
