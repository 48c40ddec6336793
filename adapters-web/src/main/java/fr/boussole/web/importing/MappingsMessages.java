package fr.boussole.web.importing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the page of mappings, in {@code messages/mappings.properties}. */
@MessageBundle("mappings")
public interface MappingsMessages {

  @Message
  String title();

  @Message
  String subtitle();

  @Message
  String own();

  @Message
  String ownEmpty();

  @Message
  String kept(String name, int version);

  @Message
  String version(int number);

  @Message
  String keptBy(String who, String when);

  @Message
  String unreadable();

  @Message
  String brings();

  @Message
  String bringsNames(String dimension);

  @Message
  String recognised();

  @Message
  String recognisedByNothing();

  @Message
  String without();

  @Message
  String download();

  @Message
  String downloadOf(String name);

  @Message
  String downloadVersion(String name, int version);

  @Message
  String versionOf(int version, String name);

  @Message
  String earlier(int count);

  @Message
  String keepTitle();

  @Message
  String keepHelp();

  @Message
  String file();

  @Message
  String fileHelp(String characters);

  @Message
  String text();

  @Message
  String textHelp();

  @Message
  String keep();

  @Message
  String problems();

  @Message
  String nothingSent();

  @Message
  String tooLarge(String characters);

  @Message
  String notUtf8();

  @Message
  String presets();

  @Message
  String presetsHelp();

  @Message
  String refusals(int count);

  @Message
  String refusalsHelp();
}
