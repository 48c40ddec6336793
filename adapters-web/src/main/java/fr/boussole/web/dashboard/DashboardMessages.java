package fr.boussole.web.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the pages of figures, in {@code messages/dashboard.properties}. */
@MessageBundle("dashboard")
public interface DashboardMessages {

  @Message
  String scope();

  @Message
  String periodLabel();

  @Message
  String from();

  @Message
  String to();

  @Message
  String apply();

  @Message
  String filtered(String name, String value);

  @Message
  String remove();

  @Message
  String clear();

  @Message
  String days7();

  @Message
  String days28();

  @Message
  String days90();

  @Message
  String thisMonth();

  @Message
  String lastMonth();

  @Message
  String ownDates();

  @Message
  String channel();

  @Message
  String reason();

  @Message
  String team();

  @Message
  String segment();

  @Message
  String priority();

  @Message
  String agent();

  @Message
  String product();

  @Message
  String subReason();

  @Message
  String campaign();

  @Message
  String webPage();

  @Message
  String feature();

  @Message
  String aspect();

  @Message
  String notTold();

  @Message
  String day();

  @Message
  String week();

  @Message
  String month();

  @Message
  String title();

  @Message
  String compared(long days);

  @Message
  String late(String day);

  @Message
  String standing();

  @Message
  String worseCount(int count);

  @Message
  String betterCount(int count);

  @Message
  String higherCount(int count);

  @Message
  String lowerCount(int count);

  @Message
  String steadyCount(int count);

  @Message
  String noneCount(int count);

  @Message
  String beforeMeaning();

  @Message
  String duringMeaning();

  @Message
  String afterMeaning();

  @Message
  String impactMeaning();

  @Message
  String better();

  @Message
  String worse();

  @Message
  String higher();

  @Message
  String lower();

  @Message
  String steady();

  @Message
  String inNoise();

  @Message
  String notComparable();

  @Message
  String noData();

  @Message
  String noDataShort();

  @Message
  String before();

  @Message
  String facts();

  @Message
  String interval();

  @Message
  String course(int count);

  @Message
  String emptyTitle();

  @Message
  String emptySentence();

  @Message
  String emptyImport();

  @Message
  String emptyAsk();

  @Message
  String demoLoading();

  @Message
  String importRunning();

  @Message
  String legend();

  @Message
  String value();

  @Message
  String difference();

  @Message
  String sincePrevious();

  @Message
  String evolution();

  @Message
  String evolutionTable();

  @Message
  String piece();

  @Message
  String partial();

  @Message
  String partialNote();

  @Message
  String medianNote();

  @Message
  String bandNote();

  @Message
  String breakdown();

  @Message
  String breakdownCaption(String kpi, String dimension);

  @Message
  String breakdownEmpty();

  @Message
  String distribution();

  @Message
  String calculation();

  @Message
  String inCatalogue();

  @Message
  String goodUse();

  @Message
  String misreading();

  @Message
  String companions();

  @Message
  String spread();

  @Message
  String median();

  @Message
  String mean();

  @Message
  String ninety();

  @Message
  String wideGap(String gap);

  @Message
  String narrowGap();

  @Message
  String ripeUntil(String day);

  @Message
  String explanation();

  @Message
  String origins();

  @Message
  String originsOf(String kpi);

  @Message
  String originsCaption();

  @Message
  String originsFile();

  @Message
  String originsWhen();

  @Message
  String originsWho();

  @Message
  String originsRows();

  @Message
  String originsEmpty();

  @Message
  String originsLink();

  @Message
  String trendEmpty();

  @Message
  String channels();

  @Message
  String kpis();

  @Message
  String channelsOf(String names);

  @Message
  String noChannel();

  @Message
  String flow();

  @Message
  String flowLead();

  @Message
  String otherChannels();

  @Message
  String shareOf(String channel);

  @Message
  String flowLegend();

  @Message
  String reasonsTitle();

  @Message
  String subReasonsOf(String reason);

  @Message
  String pareto();

  @Message
  String paretoNote();

  @Message
  String vital(int count, int of, String percent);

  @Message
  String vitalOne(int of, String percent);

  @Message
  String vitalOnly();

  @Message
  String contacts();

  @Message
  String share();

  @Message
  String together();

  @Message
  String avoidable();

  @Message
  String byChannel();
}
