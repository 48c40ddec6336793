package fr.boussole.bootstrap.bench;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * One contact as drawn. It follows from the seed and its number alone, so that a later file can
 * bring a corrected version of it.
 */
record BenchContact(long number, long customer, Labels labels, Exchange exchange) {

  /** Places in the tables of {@link Words}. */
  record Labels(int channel, int agent, int reason, int detail, int priority) {}

  /**
   * How the contact went, in seconds.
   *
   * @param abandoned whether the customer gave up; then it ends with the reply time
   * @param reply from the arrival to the answer or the abandon
   * @param resolution from the end of the exchange to the resolution, 0 when settled at once
   */
  record Exchange(
      boolean abandoned,
      int reply,
      int talk,
      int hold,
      int after,
      long resolution,
      boolean transferred) {
    boolean settledAtOnce() {
      return resolution == 0;
    }
  }

  private static final Durations WAIT = new Durations(22, 1.1);
  private static final Durations REPLY = new Durations(9_000, 1.2);
  private static final Durations TALK = new Durations(260, 0.6);
  private static final Durations AFTER = new Durations(45, 0.6);
  private static final Durations RESOLUTION = new Durations(40_000, 1.1);
  private static final long CORRECTION_DELAY = 7_200;
  private static final int PHONE = 0;
  private static final int CHAT = 1;
  private static final int SOCIAL = 3;
  private static final int[] CHANNEL_OF_16 = {0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 4, 5, 6};
  private static final int[] PRIORITY_OF_16 = {0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3};

  static BenchContact drawn(long seed, long number, long customers) {
    RandomGenerator random = new SplittableRandom(seed + number);
    int channel = random.nextInt(64) == 0 ? 7 : CHANNEL_OF_16[random.nextInt(16)];
    // The lower of two draws: some reasons are far more frequent than others.
    int reason = Math.min(random.nextInt(Words.REASONS), random.nextInt(Words.REASONS));
    Labels labels =
        new Labels(
            channel,
            random.nextInt(Words.AGENTS),
            reason,
            random.nextInt(Words.DETAILS),
            PRIORITY_OF_16[random.nextInt(16)]);
    return new BenchContact(number, random.nextLong(customers), labels, exchange(random, channel));
  }

  private static Exchange exchange(RandomGenerator random, int channel) {
    boolean live = channel == PHONE || channel == CHAT;
    int reply = (live ? WAIT : REPLY).draw(random);
    return new Exchange(
        live && random.nextInt(600) < Math.min(reply, 150),
        reply,
        TALK.draw(random),
        channel == PHONE && random.nextInt(4) == 0 ? AFTER.draw(random) : 0,
        AFTER.draw(random),
        random.nextInt(4) == 0 ? RESOLUTION.draw(random) : 0,
        random.nextInt(12) == 0);
  }

  /** Whether the customer waits on the line. */
  boolean live() {
    return phone() || labels.channel() == CHAT;
  }

  boolean phone() {
    return labels.channel() == PHONE;
  }

  boolean social() {
    return labels.channel() == SOCIAL;
  }

  BenchContact withAnotherReason() {
    int other = (labels.reason() + 1) % Words.REASONS;
    return with(
        new Labels(labels.channel(), labels.agent(), other, labels.detail(), labels.priority()));
  }

  BenchContact withAnotherAgent() {
    int other = (labels.agent() + 7) % Words.AGENTS;
    return with(
        new Labels(labels.channel(), other, labels.reason(), labels.detail(), labels.priority()));
  }

  BenchContact resolvedLater() {
    return new BenchContact(
        number,
        customer,
        labels,
        new Exchange(
            exchange.abandoned(),
            exchange.reply(),
            exchange.talk(),
            exchange.hold(),
            exchange.after(),
            exchange.resolution() + CORRECTION_DELAY,
            exchange.transferred()));
  }

  private BenchContact with(Labels changed) {
    return new BenchContact(number, customer, changed, exchange);
  }
}
