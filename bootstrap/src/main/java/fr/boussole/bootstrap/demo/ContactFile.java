package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.boussole.bootstrap.demo.DemoContact.Abandoned;
import fr.boussole.bootstrap.demo.DemoContact.Effort;
import fr.boussole.bootstrap.demo.DemoContact.Handled;
import fr.boussole.bootstrap.demo.DemoContact.Manner;
import fr.boussole.bootstrap.demo.DemoContact.Resolution;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The contacts, in the product's template. */
final class ContactFile {
  private static final Manner NO_MANNER = new Manner(Optional.empty(), Optional.empty());

  private final CsvWriter csv;
  private final KnownTimes times;

  ContactFile(CsvWriter csv, KnownTimes times) {
    this.csv = csv;
    this.times = times;
    csv.writeRecord(
        "external_id",
        "channel",
        "opened_at",
        "direction",
        "answered_at",
        "abandoned_at",
        "first_response_at",
        "resolved_at",
        "closed_at",
        "wait_seconds",
        "talk_seconds",
        "hold_seconds",
        "after_contact_seconds",
        "reason",
        "sub_reason",
        "team",
        "agent",
        "customer",
        "segment",
        "product",
        "priority",
        "status",
        "interactions",
        "transfers",
        "reopened",
        "escalation",
        "exposure",
        "argued",
        "source");
  }

  void write(DemoContact contact) {
    switch (contact.outcome()) {
      case Abandoned abandoned -> writeAbandoned(contact, abandoned);
      case Handled handled when times.known(handled.firstResponse()) ->
          writeHandled(contact, handled);
      case Handled handled -> writeWaiting(contact);
    }
  }

  private void writeAbandoned(DemoContact contact, Abandoned abandoned) {
    String left = times.text(contact.arrival().at().plusSeconds(abandoned.waitSeconds()));
    write(
        contact,
        new Moments("", left, "", "", left),
        new Work(Integer.toString(abandoned.waitSeconds()), "", "", "", ""),
        new Path("abandoned", "", "", "", ""),
        NO_MANNER);
  }

  private void writeWaiting(DemoContact contact) {
    write(
        contact,
        new Moments("", "", "", "", ""),
        new Work("", "", "", "", ""),
        new Path("open", "", "", "", ""),
        NO_MANNER);
  }

  private void writeHandled(DemoContact contact, Handled handled) {
    boolean live = contact.arrival().channel().live();
    Resolution resolution = handled.resolution();
    String response = times.text(handled.firstResponse());
    write(
        contact,
        new Moments(
            live ? response : "",
            "",
            response,
            times.text(resolution.resolvedAt()),
            times.text(resolution.closedAt())),
        work(handled, live),
        path(resolution),
        handled.manner());
  }

  private static Work work(Handled handled, boolean live) {
    Effort effort = handled.effort();
    return new Work(
        live ? Integer.toString(effort.waitSeconds()) : "",
        Integer.toString(effort.talkSeconds()),
        live ? Integer.toString(effort.holdSeconds()) : "",
        Integer.toString(effort.afterContactSeconds()),
        handled.agent().name());
  }

  private Path path(Resolution resolution) {
    boolean settled = times.known(resolution.resolvedAt());
    int interactions = settled ? resolution.interactions() : 1;
    return new Path(
        status(resolution.resolvedAt(), resolution.closedAt()),
        Integer.toString(interactions),
        Integer.toString(resolution.transfers()),
        Boolean.toString(settled && resolution.reopened()),
        resolution.escalation().name().toLowerCase(Locale.ROOT));
  }

  private String status(Instant resolved, Instant closed) {
    if (times.known(closed)) {
      return "closed";
    }
    return times.known(resolved) ? "resolved" : "pending";
  }

  private record Moments(
      String answered, String abandoned, String response, String resolved, String closed) {}

  private record Work(
      String waiting, String talk, String hold, String afterContact, String agent) {}

  private record Path(
      String status, String interactions, String transfers, String reopened, String escalation) {}

  private void write(DemoContact contact, Moments moments, Work work, Path path, Manner manner) {
    Arrival arrival = contact.arrival();
    Customer customer = arrival.customer();
    csv.writeRecord(
        contact.id(),
        arrival.channel().code(),
        times.text(arrival.at()),
        "inbound",
        moments.answered(),
        moments.abandoned(),
        moments.response(),
        moments.resolved(),
        moments.closed(),
        work.waiting(),
        work.talk(),
        work.hold(),
        work.afterContact(),
        arrival.reason().label(),
        contact.subReason(),
        contact.team().label(),
        work.agent(),
        customer.id(),
        customer.segment(),
        customer.product(),
        contact.priority().code(),
        path.status(),
        path.interactions(),
        path.transfers(),
        path.reopened(),
        path.escalation(),
        manner.exposure().map(exposure -> exposure.name().toLowerCase(Locale.ROOT)).orElse(""),
        manner.argued().map(Object::toString).orElse(""),
        FactFile.SOURCE);
  }
}
