package fr.boussole.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The layout's sentences, in {@code messages/shell.properties} (French) and {@code shell_en}. */
@MessageBundle("shell")
public interface ShellMessages {

  @Message
  String skip();

  @Message
  String pages();

  @Message
  String home();

  @Message
  String flow();

  @Message
  String channels();

  @Message
  String kpis();

  @Message
  String catalogue();

  @Message
  String imports();

  @Message
  String administration();

  @Message
  String audit();

  @Message
  String reasons();

  @Message
  String accounts();

  @Message
  String values();

  @Message
  String rules();

  @Message
  String health();

  @Message
  String signOut();

  @Message
  String localDays();

  @Message
  String signIn();

  @Message
  String signInNow();

  @Message
  String signInFailed();

  @Message
  String signInThrottled(long seconds);

  @Message
  String username();

  @Message
  String password();

  @Message
  String demoAccounts();

  @Message
  String backHome();

  @Message
  String errorNumber(int status);

  @Message
  String notSignedIn();

  @Message
  String notSignedInSentence();

  @Message
  String forbidden();

  @Message
  String forbiddenSentence();

  @Message
  String notFound();

  @Message
  String notFoundSentence();

  @Message
  String badRequest();

  @Message
  String badRequestSentence();

  @Message
  String tooLarge();

  @Message
  String tooLargeSentence();

  @Message
  String failure();

  @Message
  String failureSentence();
}
