package fr.boussole.domain.fact;

import fr.boussole.domain.scope.Dimension;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contact in the making: arrives at noon on 2 March 2026 in Paris, and nothing else is known. */
public final class AContact {

  static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

  private Direction direction = Direction.INBOUND;
  private Instant opened = NOON;
  private @Nullable Instant answered;
  private @Nullable Instant abandoned;
  private @Nullable Instant firstResponse;
  private @Nullable Instant resolved;
  private @Nullable Instant closed;
  private boolean assumed;
  private @Nullable Integer waitSeconds;
  private @Nullable Integer talk;
  private @Nullable Integer hold;
  private @Nullable Integer afterContact;
  private @Nullable String status;
  private @Nullable Integer interactions;
  private @Nullable Integer transfers;
  private @Nullable Boolean reopened;
  private @Nullable Escalation escalation;
  private @Nullable Exposure exposure;
  private @Nullable Boolean argued;
  private Optional<String> customer = Optional.empty();
  private final Map<Dimension, String> labels = new EnumMap<>(Dimension.class);

  public AContact outbound() {
    direction = Direction.OUTBOUND;
    return this;
  }

  public AContact opened(String at) {
    opened = Instant.parse(at);
    return this;
  }

  /** The file does not tell when it arrived. */
  public AContact arrivalAssumed() {
    assumed = true;
    return this;
  }

  /** Seconds after the opening. */
  public AContact answeredAfter(long seconds) {
    answered = opened.plusSeconds(seconds);
    return this;
  }

  public AContact abandonedAfter(long seconds) {
    abandoned = opened.plusSeconds(seconds);
    return this;
  }

  public AContact respondedAfter(long seconds) {
    firstResponse = opened.plusSeconds(seconds);
    return this;
  }

  public AContact resolvedAfter(long seconds) {
    resolved = opened.plusSeconds(seconds);
    return this;
  }

  public AContact closedAfter(long seconds) {
    closed = opened.plusSeconds(seconds);
    return this;
  }

  public AContact waited(int seconds) {
    waitSeconds = seconds;
    return this;
  }

  public AContact talked(int seconds) {
    talk = seconds;
    return this;
  }

  public AContact held(int seconds) {
    hold = seconds;
    return this;
  }

  public AContact workedAfter(int seconds) {
    afterContact = seconds;
    return this;
  }

  public AContact status(String word) {
    status = word;
    return this;
  }

  public AContact interactions(int count) {
    interactions = count;
    return this;
  }

  public AContact transfers(int count) {
    transfers = count;
    return this;
  }

  public AContact reopened(boolean whether) {
    reopened = whether;
    return this;
  }

  public AContact escalation(Escalation how) {
    escalation = how;
    return this;
  }

  public AContact exposure(Exposure how) {
    exposure = how;
    return this;
  }

  public AContact argued(boolean whether) {
    argued = whether;
    return this;
  }

  public AContact customer(String who) {
    customer = Optional.of(who);
    return this;
  }

  public AContact on(Dimension dimension, String value) {
    labels.put(dimension, value);
    return this;
  }

  public Contact contact() {
    return new Contact(
        new FactKey(FactKey.DEFAULT_SOURCE, "A-1"),
        direction,
        new Contact.Times(opened, answered, abandoned, firstResponse, resolved, closed, assumed),
        new Contact.Durations(waitSeconds, talk, hold, afterContact),
        new Labels(labels),
        customer,
        new Contact.Course(
            status, interactions, transfers, reopened, escalation, exposure, argued));
  }
}
