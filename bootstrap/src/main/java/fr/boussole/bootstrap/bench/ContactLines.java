package fr.boussole.bootstrap.bench;

import fr.boussole.bootstrap.bench.BenchContact.Exchange;
import fr.boussole.bootstrap.bench.BenchContact.Labels;
import java.io.IOException;

/** Writes contacts in the columns of the import template. */
final class ContactLines {
  static final String HEADER =
      "external_id,channel,opened_at,direction,answered_at,abandoned_at,first_response_at,"
          + "resolved_at,closed_at,wait_seconds,talk_seconds,hold_seconds,after_contact_seconds,"
          + "reason,sub_reason,team,agent,customer,segment,product,priority,status,interactions,"
          + "transfers,reopened,escalation,exposure,argued,source";

  private static final byte[] PREFIX = Words.word("B");
  private static final byte[] CUSTOMER_PREFIX = Words.word("K");
  private static final byte[] CLOSED = Words.word("closed");
  private static final byte[] PENDING = Words.word("pending");
  private static final byte[] OPEN = Words.word("open");
  private static final byte[] ABANDONED = Words.word("abandoned");
  private static final byte[] NONE = Words.word("none");
  private static final byte[] NORMAL = Words.word("normal");
  private static final byte[] ZERO = Words.word("0");
  private static final byte[] ONE = Words.word("1");
  private static final byte[] TWO = Words.word("2");
  private static final byte[] PUBLIC = Words.word("public");
  private static final byte[] MOVED = Words.word("moved");
  private static final byte[] TRUE = Words.word("true");
  private static final byte[] FALSE = Words.word("false");

  private final ByteLines lines;
  private final BenchDays days;
  private final long export;

  /**
   * @param export the moment of the export: what comes later is left empty
   */
  ContactLines(ByteLines lines, BenchDays days, long export) {
    this.lines = lines;
    this.days = days;
    this.export = export;
  }

  void header() throws IOException {
    lines.text(Words.word(HEADER)).endLine();
  }

  void write(BenchContact contact, long opened) throws IOException {
    Exchange exchange = contact.exchange();
    long replied = opened + exchange.reply();
    boolean handled = !exchange.abandoned() && replied < export;
    lines.text(PREFIX).number(contact.number(), 10).comma();
    lines.text(Words.CHANNELS[contact.labels().channel()]).comma();
    days.write(lines, opened);
    lines.comma().text(Words.INBOUND).comma();
    if (exchange.abandoned()) {
      abandonedMoments(exchange, replied);
    } else if (handled) {
      handledMoments(contact, replied);
    } else {
      skip(9);
    }
    labels(contact, handled);
    course(contact, replied, handled);
    manner(contact, handled);
    lines.text(Words.SOURCE).endLine();
  }

  private void abandonedMoments(Exchange exchange, long left) {
    skip(1);
    moment(left);
    skip(2);
    moment(left);
    lines.number(exchange.reply(), 1).comma();
    skip(3);
  }

  private void handledMoments(BenchContact contact, long replied) {
    Exchange exchange = contact.exchange();
    if (contact.live()) {
      moment(replied);
    } else {
      skip(1);
    }
    skip(1);
    moment(replied);
    moment(resolved(contact, replied));
    moment(closed(contact, replied));
    if (contact.live()) {
      lines.number(exchange.reply(), 1);
    }
    lines.comma().number(exchange.talk(), 1).comma();
    lines.number(exchange.hold(), 1).comma();
    lines.number(exchange.after(), 1).comma();
  }

  private void labels(BenchContact contact, boolean handled) {
    Labels labels = contact.labels();
    lines.text(Words.REASON[labels.reason()]).comma();
    lines.text(Words.SUB_REASON[labels.reason() * Words.DETAILS + labels.detail()]).comma();
    lines.text(Words.TEAM[labels.agent() / Words.AGENTS_A_TEAM]).comma();
    if (handled) {
      lines.text(Words.AGENT[labels.agent()]);
    }
    lines.comma().text(CUSTOMER_PREFIX).number(contact.customer(), 7).comma();
    lines.text(Words.SEGMENT[(int) (contact.customer() % Words.SEGMENT.length)]).comma();
    lines.text(Words.PRODUCT[(int) (contact.customer() % Words.PRODUCT.length)]).comma();
    lines.text(Words.PRIORITY[labels.priority()]).comma();
  }

  private void course(BenchContact contact, long replied, boolean handled) {
    Exchange exchange = contact.exchange();
    if (exchange.abandoned()) {
      lines.text(ABANDONED).comma();
      skip(4);
    } else if (handled) {
      lines.text(closed(contact, replied) < export ? CLOSED : PENDING).comma();
      lines.text(exchange.settledAtOnce() ? ONE : TWO).comma();
      lines.text(exchange.transferred() ? ONE : ZERO).comma();
      lines.text(FALSE).comma();
      lines.text(exchange.transferred() ? NORMAL : NONE).comma();
    } else {
      lines.text(OPEN).comma();
      skip(4);
    }
  }

  /** Social messages tell who could read along, calls whether an offer was argued for. */
  private void manner(BenchContact contact, boolean handled) {
    boolean settledAtOnce = contact.exchange().settledAtOnce();
    if (handled && contact.social()) {
      lines.text(settledAtOnce ? PUBLIC : MOVED);
    }
    lines.comma();
    if (handled && contact.phone()) {
      lines.text(settledAtOnce ? TRUE : FALSE);
    }
    lines.comma();
  }

  private static long resolved(BenchContact contact, long replied) {
    Exchange exchange = contact.exchange();
    long talked = contact.live() ? exchange.talk() + exchange.hold() : 0;
    return replied + talked + exchange.resolution();
  }

  private static long closed(BenchContact contact, long replied) {
    return resolved(contact, replied) + contact.exchange().after();
  }

  private void moment(long moment) {
    if (moment < export) {
      days.write(lines, moment);
    }
    lines.comma();
  }

  private void skip(int fields) {
    for (int field = 0; field < fields; field++) {
      lines.comma();
    }
  }
}
