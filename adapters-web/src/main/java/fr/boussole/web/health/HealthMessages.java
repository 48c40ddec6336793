package fr.boussole.web.health;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences about the health of data, in {@code messages/health.properties}. */
@MessageBundle("health")
public interface HealthMessages {

  @Message
  String title();

  @Message
  String subtitle();

  @Message
  String empty();

  @Message
  String fresh();

  @Message
  String late();

  @Message
  String remarksCount(int count);

  @Message
  String sourceDefault();

  @Message
  String lastDay();

  @Message
  String age();

  @Message
  String days(String count);

  @Message
  String rhythm();

  @Message
  String everyDay();

  @Message
  String everyDays(String count);

  @Message
  String rhythmUnknown();

  @Message
  String noRhythm();

  @Message
  String holes();

  @Message
  String holesNone();

  @Message
  String holesMore(String days, String count);

  @Message
  String lastImport();

  @Message
  String findings();

  @Message
  String findingsNone();

  @Message
  String doubt();

  @Message
  String note();

  @Message
  String lines(String lines);

  @Message
  String completeness();

  @Message
  String completenessOf(String kind);

  @Message
  String absent();

  @Message
  String field();

  @Message
  String filled();

  @Message
  String depend(String kpis);

  @Message
  String sufferFrom(String kpis);

  @Message
  String sufferMore(String kpis, String count);

  @Message
  String report();

  @Message
  String back();

  @Message
  String came();

  @Message
  String dayRange(String rows, String period, String source);

  @Message
  String refused();

  @Message
  String refusedNone();

  @Message
  String reason();

  @Message
  String rows();

  @Message
  String firstLines();

  @Message
  String looked();

  @Message
  String undone();

  @Message
  String openReportOf(String file);

  @Message
  String standing(String day);

  @Message
  String standingUndated(int count);

  @Message
  String standingLate();

  @Message
  String standingFine();

  @Message
  String standingOne();

  @Message
  String standingMany(int count);

  @Message
  String performanceNote();
}
