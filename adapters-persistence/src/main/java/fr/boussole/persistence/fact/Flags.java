package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.fact.Escalation;
import fr.boussole.domain.fact.Exposure;
import org.jspecify.annotations.Nullable;

/** The bits of {@code contact.flags}; the column's comment in the schema lists them too. */
final class Flags {

  static final int INBOUND = 1;
  private static final int ANSWERED = 2;
  private static final int ABANDONED = 4;
  private static final int HANDLED = 8;
  private static final int RESOLVED_AT_FIRST = 16;
  private static final int RESOLVED_ONCE = 32;
  static final int TRACEABLE = 64;
  private static final int ESCALATION_KNOWN = 128;
  private static final int ESCALATED = 256;
  private static final int ENDURED = 512;
  private static final int REOPENED_KNOWN = 1024;
  private static final int REOPENED = 2048;
  // Two bits: 0 unknown, else one more than the ordinal.
  private static final int EXPOSURE_SHIFT = 12;
  private static final int ARGUED_KNOWN = 16_384;
  private static final int ARGUED = 32_768;
  private static final int ARRIVAL_ASSUMED = 65_536;

  private static final Exposure[] EXPOSURES = Exposure.values();

  /** Those that take part in the search for repeats. */
  static final int IN_SEQUENCE = INBOUND | TRACEABLE;

  private Flags() {}

  static int of(Contact contact, ContactFigures figures) {
    @Nullable Escalation escalation = figures.escalation();
    @Nullable Boolean reopened = contact.course().reopened();
    return bit(figures.inbound(), INBOUND)
        | bit(figures.answered(), ANSWERED)
        | bit(figures.abandoned(), ABANDONED)
        | bit(figures.handled(), HANDLED)
        | bit(figures.resolvedAtFirst(), RESOLVED_AT_FIRST)
        | bit(figures.resolvedOnce(), RESOLVED_ONCE)
        | bit(figures.traceable(), TRACEABLE)
        | bit(escalation != null, ESCALATION_KNOWN)
        | bit(escalation != null && escalation != Escalation.NONE, ESCALATED)
        | bit(escalation == Escalation.ENDURED, ENDURED)
        | bit(reopened != null, REOPENED_KNOWN)
        | bit(Boolean.TRUE.equals(reopened), REOPENED)
        | (figures.exposure() == null ? 0 : figures.exposure().ordinal() + 1) << EXPOSURE_SHIFT
        | bit(contact.course().argued() != null, ARGUED_KNOWN)
        | bit(Boolean.TRUE.equals(contact.course().argued()), ARGUED)
        | bit(contact.times().assumed(), ARRIVAL_ASSUMED);
  }

  static boolean inbound(int flags) {
    return (flags & INBOUND) != 0;
  }

  static boolean answered(int flags) {
    return (flags & ANSWERED) != 0;
  }

  static boolean abandoned(int flags) {
    return (flags & ABANDONED) != 0;
  }

  static boolean handled(int flags) {
    return (flags & HANDLED) != 0;
  }

  static boolean resolvedAtFirst(int flags) {
    return (flags & RESOLVED_AT_FIRST) != 0;
  }

  static boolean resolvedOnce(int flags) {
    return (flags & RESOLVED_ONCE) != 0;
  }

  static boolean traceable(int flags) {
    return (flags & TRACEABLE) != 0;
  }

  static @Nullable Escalation escalation(int flags) {
    if ((flags & ESCALATION_KNOWN) == 0) {
      return null;
    }
    if ((flags & ESCALATED) == 0) {
      return Escalation.NONE;
    }
    return (flags & ENDURED) == 0 ? Escalation.NORMAL : Escalation.ENDURED;
  }

  static @Nullable Exposure exposure(int flags) {
    int told = flags >> EXPOSURE_SHIFT & 3;
    return told == 0 ? null : EXPOSURES[told - 1];
  }

  /** Of answered contacts only, as the figures are. */
  static @Nullable Boolean argued(int flags) {
    return (flags & ARGUED_KNOWN) == 0 || !answered(flags)
        ? null
        : Boolean.valueOf((flags & ARGUED) != 0);
  }

  static boolean arrivalAssumed(int flags) {
    return (flags & ARRIVAL_ASSUMED) != 0;
  }

  private static int bit(boolean set, int bit) {
    return set ? bit : 0;
  }
}
