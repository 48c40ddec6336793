package fr.boussole.bootstrap.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * What there is to discover in the demo year.
 *
 * <ol>
 *   <li>An incident, about five weeks ago, doubles the contacts about outages for nine days; waits
 *       and abandons suffer everywhere on the live channels.
 *   <li>Over the last three months the team {@link Team#SOUTH} handles its contacts faster and
 *       faster, settles fewer of them, and its customers come back.
 *   <li>Over the last four months contacts move from the phone to chat and social media, where
 *       satisfaction has always been lower: the overall figure falls, that of no channel does.
 * </ol>
 *
 * @param yesterday the last day of the demo year
 */
record Story(LocalDate yesterday) {
  static final int INCIDENT_DAYS = 9;
  static final int HASTE_DAYS = 90;
  static final int SHIFT_DAYS = 120;

  /** A Tuesday, so that the nine days hold one weekend whatever the date. */
  LocalDate incidentStart() {
    return yesterday.minusDays(33).with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY));
  }

  /** What the incident multiplies new requests by. */
  double surge(Reason reason, LocalDate day) {
    return reason == Reason.OUTAGE && incidentOn(day) ? 2.15 : 1;
  }

  /** What the incident multiplies the load by, beyond the contacts it brings: crisis meetings. */
  double strain(LocalDate day) {
    return incidentOn(day) ? 1.12 : 1;
  }

  private boolean incidentOn(LocalDate day) {
    return !day.isBefore(incidentStart()) && day.isBefore(incidentStart().plusDays(INCIDENT_DAYS));
  }

  /** How far a team has gone in rushing its contacts, from 0 to 1. */
  double haste(Team team, LocalDate day) {
    return team == Team.SOUTH ? progress(HASTE_DAYS, day) : 0;
  }

  /** How far the move to chat and social media has gone, from 0 to 1. */
  double shift(LocalDate day) {
    return progress(SHIFT_DAYS, day);
  }

  /** Share of new requests that come through a channel on a day; the shares add up to 1. */
  double share(Channel channel, LocalDate day) {
    double shift = shift(day);
    return switch (channel) {
      case PHONE -> 0.56 - 0.30 * shift;
      case CHAT -> 0.12 + 0.22 * shift;
      case EMAIL -> 0.19;
      case SOCIAL -> 0.05 + 0.08 * shift;
      case FORM -> 0.08;
    };
  }

  private double progress(int days, LocalDate day) {
    double left = ChronoUnit.DAYS.between(day, yesterday);
    return Math.clamp((days - left) / days, 0, 1);
  }
}
