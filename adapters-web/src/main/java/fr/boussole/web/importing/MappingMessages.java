package fr.boussole.web.importing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the mapping page, in {@code messages/mapping.properties}. */
@MessageBundle("mapping")
public interface MappingMessages {

  @Message
  String title();

  @Message
  String subtitle(String file);

  @Message
  String recognisedTitle();

  @Message
  String recognisedTemplate(String kind);

  @Message
  String recognisedPreset(String name);

  @Message
  String recognisedMapping(String name, int version);

  @Message
  String other();

  @Message
  String guide();

  @Message
  String write();

  @Message
  String guidedTitle();

  @Message
  String guidedHelp();

  @Message
  String writtenTitle();

  @Message
  String writtenHelp();

  @Message
  String yaml();

  @Message
  String name();

  @Message
  String nameHelp();

  @Message
  String kind();

  @Message
  String fileTitle();

  @Message
  String writtenText(String charset, String delimiter);

  @Message
  String writtenWorkbook(String sheet);

  @Message
  String writtenQueueLog();

  @Message
  String tab();

  @Message
  String comma();

  @Message
  String semicolon();

  @Message
  String found();

  @Message
  String delimiter();

  @Message
  String charset();

  @Message
  String header();

  @Message
  String headerNone();

  @Message
  String headerRows();

  @Message
  String sheet();

  @Message
  String skipLast();

  @Message
  String zone();

  @Message
  String zoneHelp();

  @Message
  String decimal();

  @Message
  String decimalBoth();

  @Message
  String decimalComma();

  @Message
  String decimalPoint();

  @Message
  String nulls();

  @Message
  String nullsHelp();

  @Message
  String skipField();

  @Message
  String skipBegins();

  @Message
  String skipHelp();

  @Message
  String lastBy();

  @Message
  String lastOrder();

  @Message
  String column();

  @Message
  String fieldOf();

  @Message
  String time();

  @Message
  String constant();

  @Message
  String form();

  @Message
  String aliases();

  @Message
  String aliasesHelp();

  @Message
  String none();

  @Message
  String asWritten();

  @Message
  String leadingNumber();

  @Message
  String seconds();

  @Message
  String milliseconds();

  @Message
  String minutes();

  @Message
  String hours();

  @Message
  String dayFraction();

  @Message
  String auto();

  @Message
  String required();

  @Message
  String doubt(String pattern, String other);

  @Message
  String preview();

  @Message
  String previewNone();

  @Message
  String line();

  @Message
  String value();

  @Message
  String reason();

  @Message
  String rejects();

  @Message
  String valueNames();

  @Message
  String show();

  @Message
  String tryIt();

  @Message
  String importIt();

  @Message
  String drop();

  @Message
  String tryHelp();

  @Message
  String trial();

  @Message
  String trialRunning();

  @Message
  String refresh();

  @Message
  String created();

  @Message
  String updated();

  @Message
  String unchanged();

  @Message
  String rejected();

  @Message
  String skipped();

  @Message
  String limited(String rows);

  @Message
  String kpi();

  @Message
  String before();

  @Message
  String after();

  @Message
  String kpisOver(String days);

  @Message
  String kpisSame(int count);

  @Message
  String noData();

  @Message
  String yes();

  @Message
  String no();

  @Message
  String problems();

  @Message
  String asItIs();

  @Message
  String others(int count);

  @Message
  String nameTakenProblem(String name);

  @Message
  String nextVersion();

  @Message
  String questionTitle();

  @Message
  String questionHelp();

  @Message
  String question();

  @Message
  String scored();

  @Message
  String scoredUsual();

  @Message
  String questionOpen();

  @Message
  String trialRejects();

  @Message
  String startAgain();

  @Message
  String secondsUsual();
}
