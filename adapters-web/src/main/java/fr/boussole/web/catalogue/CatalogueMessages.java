package fr.boussole.web.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the catalogue and its memo, in {@code messages/catalogue.properties}. */
@MessageBundle("catalogue")
public interface CatalogueMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String searchLabel();

  @Message
  String searchHint();

  @Message
  String search();

  @Message
  String found(int count, int total);

  @Message
  String none();

  @Message
  String everything();

  @Message
  String families();

  @Message
  String toMemo();

  @Message
  String formula();

  @Message
  String example();

  @Message
  String ours();

  @Message
  String spread(String median, String ninety);

  @Message
  String unit();

  @Message
  String direction();

  @Message
  String stage();

  @Message
  String eventDay();

  @Message
  String source();

  @Message
  String sources();

  @Message
  String ripe(int days);

  @Message
  String memoTitle();

  @Message
  String memoSubtitle(int count);

  @Message
  String memoDate(String day);

  @Message
  String print();

  @Message
  String printHelp();

  @Message
  String contents();

  @Message
  String beforeComparing();

  @Message
  String sameScope();

  @Message
  String smallVolumes();

  @Message
  String trends();

  @Message
  String together();

  @Message
  String action();

  @Message
  String signs();
}
