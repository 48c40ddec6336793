package fr.boussole.web.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the audit page, in {@code messages/audit.properties}. */
@MessageBundle("audit")
public interface AuditMessages {

  @Message
  String title();

  @Message
  String subtitle();

  @Message
  String meaning();

  @Message
  String start();

  @Message
  String rebuild();

  @Message
  String running();

  @Message
  String runningHelp();

  @Message
  String refresh();

  @Message
  String failed();

  @Message
  String never();

  @Message
  String clean();

  @Message
  String differs(String count);

  @Message
  String compared(String rows, String facts);

  @Message
  String auditedAt(String at, String took);

  @Message
  String rebuiltAt(String at, String took);

  @Message
  String shown(int count);

  @Message
  String differences();

  @Message
  String day();

  @Message
  String values();

  @Message
  String everything();

  @Message
  String figure();

  @Message
  String stored();

  @Message
  String recomputed();
}
