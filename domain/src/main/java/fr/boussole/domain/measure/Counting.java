package fr.boussole.domain.measure;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.fact.Escalation;
import fr.boussole.domain.fact.Exposure;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.fact.SurveyKind;
import fr.boussole.domain.scope.ContactRules;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What each fact adds to each measure and distribution, and on which day: the one definition that
 * rollups, answers from facts and audits share.
 */
public final class Counting {

  /** Takes what a fact adds. */
  public interface Sink {

    void add(LocalDate day, Measure measure, long amount);

    void add(LocalDate day, Distribution distribution, int seconds);
  }

  /**
   * Goes up whenever facts come to count otherwise than they did: rollups of an older version are
   * made anew.
   */
  public static final int VERSION = 3;

  private Counting() {}

  /**
   * Counts a contact.
   *
   * @param sincePrevious seconds since the previous inbound contact of the same customer and
   *     reason; null when there is none
   * @param untilNext seconds until the next one; null when there is none
   * @param rules those of its day of arrival and values
   */
  public static void contact(
      ContactFigures figures,
      @Nullable Integer sincePrevious,
      @Nullable Integer untilNext,
      ContactRules rules,
      Sink sink) {
    if (!figures.inbound()) {
      return;
    }
    LocalDate day = figures.day();
    sink.add(day, RECEIVED, 1);
    sink.add(day, SINGLE, 1);
    if (figures.abandoned()) {
      sink.add(day, ABANDONED, 1);
    }
    if (figures.answered()) {
      answered(figures, rules, sink);
    } else if (!figures.arrivalAssumed() && (!figures.abandoned() || !leftOut(figures, rules))) {
      sink.add(day, TIMED, 1);
    }
    if (figures.traceable()) {
      traceable(figures, sincePrevious, untilNext, rules, sink);
    }
    if (figures.escalation() != null) {
      sink.add(day, ESCALATION_KNOWN, 1);
      if (figures.escalation() != Escalation.NONE) {
        sink.add(day, ESCALATED, 1);
      }
      if (figures.escalation() == Escalation.ENDURED) {
        sink.add(day, ESCALATED_ENDURED, 1);
      }
    }
    if (figures.resolvedDay() != null) {
      resolved(figures, figures.resolvedDay(), sink);
    }
    if (figures.settledDay() != null) {
      sink.add(figures.settledDay(), SETTLED, 1);
      timed(
          figures.settledDay(),
          figures.caseSeconds(),
          CASE_KNOWN,
          CASE_SECONDS,
          Distribution.CASE_HANDLING,
          sink);
    }
    if (!figures.abandoned() && !figures.arrivalAssumed()) {
      due(figures, rules, sink);
      if (rules.slaResponseSeconds().isPresent() || rules.slaResolutionSeconds().isPresent()) {
        sla(figures, rules, sink);
      }
    }
  }

  private static boolean leftOut(ContactFigures figures, ContactRules rules) {
    @Nullable Integer wait = figures.waitSeconds();
    return rules.leavesOut(wait == null ? Integer.MAX_VALUE : wait);
  }

  /**
   * One solved in time counts on the day of its resolution; any other on the day its delay ran out,
   * whatever became of it later: so no figure changes by waiting.
   */
  private static void due(ContactFigures figures, ContactRules rules, Sink sink) {
    @Nullable LocalDate resolvedDay = figures.resolvedDay();
    @Nullable Integer took = figures.resolutionSeconds();
    if (resolvedDay == null || (took != null && took > rules.resolutionDelaySeconds())) {
      sink.add(figures.dayAfter(rules.resolutionDelaySeconds()), DUE, 1);
    } else if (took != null) {
      sink.add(resolvedDay, DUE, 1);
      sink.add(resolvedDay, SOLVED_IN_TIME, 1);
    }
  }

  /**
   * Counts on the day the last promise was kept, or the first one broken. Where a file does not
   * tell when something happened, there is no verdict.
   */
  private static void sla(ContactFigures figures, ContactRules rules, Sink sink) {
    int kept = 0;
    int broken = Integer.MAX_VALUE;
    if (rules.slaResponseSeconds().isPresent()) {
      int promised = rules.slaResponseSeconds().getAsInt();
      // What is resolved had a response then at the latest.
      @Nullable Integer took =
          figures.answered() ? figures.responseSeconds() : figures.resolutionSeconds();
      if (took != null && took <= promised) {
        kept = took;
      } else if ((figures.answered() && took != null)
          || (!figures.answered() && !figures.resolved())) {
        broken = promised;
      } else {
        return;
      }
    }
    if (rules.slaResolutionSeconds().isPresent()) {
      int promised = rules.slaResolutionSeconds().getAsInt();
      @Nullable Integer took = figures.resolutionSeconds();
      if (took != null && took <= promised) {
        kept = Math.max(kept, took);
      } else if (took != null || !figures.resolved()) {
        broken = Math.min(broken, promised);
      } else {
        return;
      }
    }
    boolean met = broken == Integer.MAX_VALUE;
    LocalDate day = figures.dayAfter(met ? kept : broken);
    sink.add(day, UNDER_SLA, 1);
    if (met) {
      sink.add(day, SLA_MET, 1);
    }
  }

  private static void answered(ContactFigures figures, ContactRules rules, Sink sink) {
    LocalDate day = figures.day();
    sink.add(day, ANSWERED, 1);
    timed(day, figures.waitSeconds(), WAITED, WAIT_SECONDS, Distribution.WAIT, sink);
    timed(day, figures.responseSeconds(), RESPONDED, RESPONSE_SECONDS, Distribution.RESPONSE, sink);
    @Nullable Integer delay =
        figures.waitSeconds() == null ? figures.responseSeconds() : figures.waitSeconds();
    if (delay != null) {
      sink.add(day, TIMED, 1);
      sink.add(day, TIMED_ANSWERED, 1);
      if (delay <= rules.thresholdSeconds()) {
        sink.add(day, IN_TIME, 1);
      }
    }
    if (figures.argued() != null) {
      sink.add(day, ARGUED_KNOWN, 1);
      if (figures.argued()) {
        sink.add(day, ARGUED, 1);
      }
    }
    if (figures.handled()) {
      sink.add(day, HANDLED, 1);
      if (figures.exposure() == Exposure.PUBLIC || figures.exposure() == Exposure.MOVED) {
        sink.add(day, PUBLIC_HANDLED, 1);
      }
      if (figures.exposure() == Exposure.MOVED) {
        sink.add(day, MOVED_PRIVATE, 1);
      }
      timed(
          day,
          figures.handlingSeconds(),
          HANDLING_KNOWN,
          HANDLING_SECONDS,
          Distribution.HANDLING,
          sink);
      timed(day, figures.holdSeconds(), HOLD_KNOWN, HOLD_SECONDS, Distribution.HOLD, sink);
      timed(
          day,
          figures.afterContactSeconds(),
          AFTER_CONTACT_KNOWN,
          AFTER_CONTACT_SECONDS,
          Distribution.AFTER_CONTACT,
          sink);
    }
  }

  private static void traceable(
      ContactFigures figures,
      @Nullable Integer sincePrevious,
      @Nullable Integer untilNext,
      ContactRules rules,
      Sink sink) {
    sink.add(figures.day(), TRACEABLE, 1);
    if (sincePrevious != null && rules.isRepeatAfter(sincePrevious)) {
      sink.add(figures.day(), REPEATED, 1);
    }
    if (figures.resolvedOnce() && (untilNext == null || !rules.isUndoneAfter(untilNext))) {
      sink.add(figures.day(), ONCE_AND_DONE, 1);
    }
  }

  private static void resolved(ContactFigures figures, LocalDate resolvedDay, Sink sink) {
    sink.add(figures.day(), RESOLVED_OF_RECEIVED, 1);
    if (figures.resolvedAtFirst()) {
      sink.add(figures.day(), RESOLVED_AT_FIRST, 1);
    }
    sink.add(resolvedDay, RESOLVED, 1);
    timed(
        resolvedDay,
        figures.resolutionSeconds(),
        RESOLUTION_KNOWN,
        RESOLUTION_SECONDS,
        Distribution.RESOLUTION,
        sink);
  }

  private static void timed(
      LocalDate day,
      @Nullable Integer seconds,
      Measure count,
      Measure sum,
      Distribution spread,
      Sink sink) {
    if (seconds != null) {
      sink.add(day, count, 1);
      sink.add(day, sum, seconds);
      sink.add(day, spread, seconds);
    }
  }

  /** Counts a survey answer on the day it was given. */
  public static void survey(
      LocalDate day, SurveyKind kind, int score, int scaleMinimum, int scaleMaximum, Sink sink) {
    switch (kind) {
      case CSAT -> {
        sink.add(day, CSAT_ANSWERS, 1);
        if (SurveyAnswer.isSatisfied(score, scaleMinimum, scaleMaximum)) {
          sink.add(day, CSAT_SATISFIED, 1);
        }
      }
      case NPS -> {
        sink.add(day, NPS_ANSWERS, 1);
        if (score >= 9) {
          sink.add(day, NPS_PROMOTERS, 1);
        } else if (score <= 6) {
          sink.add(day, NPS_DETRACTORS, 1);
        }
      }
      case CES -> {
        boolean five = scaleMaximum == 5;
        sink.add(day, five ? CES5_ANSWERS : CES7_ANSWERS, 1);
        sink.add(day, five ? CES5_POINTS : CES7_POINTS, score);
        sink.add(day, five ? CES5_SQUARES : CES7_SQUARES, (long) score * score);
      }
    }
  }
}
