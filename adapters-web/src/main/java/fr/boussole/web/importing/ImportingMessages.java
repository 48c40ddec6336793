package fr.boussole.web.importing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the imports page, in {@code messages/importing.properties}. */
@MessageBundle("importing")
public interface ImportingMessages {

  @Message
  String title();

  @Message
  String subtitle();

  @Message
  String upload();

  @Message
  String kind();

  @Message
  String file();

  @Message
  String fileHelp();

  @Message
  String send();

  @Message
  String nothingChosen();

  @Message
  String running();

  @Message
  String done();

  @Message
  String failed();

  @Message
  String draft();

  @Message
  String part(String kind, String created, String updated, String unchanged);

  @Message
  String skipped(String rows);

  @Message
  String mapping(String name, int version);

  @Message
  String preset(String name);

  @Message
  String undone();

  @Message
  String undecided();

  @Message
  String beingUndone();

  @Message
  String undo();

  @Message
  String undoWill(String created, String updated);

  @Message
  String undoConfirm(String file);

  @Message
  String undoneBy(String who, String when);

  @Message
  String sealed(String since);

  @Message
  String waiting();

  @Message
  String reading();

  @Message
  String loading();

  @Message
  String read();

  @Message
  String created();

  @Message
  String updated();

  @Message
  String unchanged();

  @Message
  String rejected();

  @Message
  String rows();

  @Message
  String ignored(String columns);

  @Message
  String history();

  @Message
  String historyEmpty();

  @Message
  String fileName();

  @Message
  String state();

  @Message
  String when();

  @Message
  String downloadRejects();

  @Message
  String refresh();

  @Message
  String templates();

  @Message
  String templatesHelp();

  @Message
  String download(String file);

  @Message
  String columns(String kind);

  @Message
  String column();

  @Message
  String meaning();

  @Message
  String accepted();

  @Message
  String required();

  @Message
  String rejects();

  @Message
  String firstRejects(int count);

  @Message
  String line();

  @Message
  String value();

  @Message
  String reason();

  @Message
  String needs(String kind, String columns);

  @Message
  String needed(String columns);

  @Message
  String furtherKinds();

  @Message
  String recognise();

  @Message
  String recogniseHelp();

  @Message
  String openDraft(String file);
}
