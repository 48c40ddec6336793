package fr.boussole.application.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.text.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RecountsTest {

  private static final Text WHAT = new Text("Changement", "Change");
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Recounts recounts = new Recounts(Clock.systemUTC());

  @AfterEach
  void stop() {
    recounts.stop();
  }

  @Test
  void changesAreMadeOneAfterTheOther() {
    List<Integer> made = new ArrayList<>();
    CountDownLatch go = new CountDownLatch(1);
    Recount first =
        recounts.start(
            WHAT,
            "admin",
            () -> {
              waitFor(go);
              made.add(1);
            });
    Recount second = recounts.start(WHAT, "admin", () -> made.add(2));
    assertThat(recounts.isRunning()).isTrue();
    assertThat(recounts.await(second, Duration.ZERO).state()).isEqualTo(Recount.State.UNDER_WAY);
    go.countDown();
    assertThat(recounts.await(second, LONG).state()).isEqualTo(Recount.State.DONE);
    assertThat(recounts.find(first.id()).orElseThrow().state()).isEqualTo(Recount.State.DONE);
    assertThat(made).containsExactly(1, 2);
    assertThat(recounts.latest()).extracting(Recount::id).containsExactly(second.id(), first.id());
    assertThat(recounts.isRunning()).isFalse();
  }

  @Test
  void oneThatBreaksOffDoesNotHinderTheNext() {
    Recount broken =
        recounts.start(
            WHAT,
            "admin",
            () -> {
              throw new IllegalStateException("on purpose");
            });
    Recount next = recounts.start(WHAT, "admin", () -> {});
    assertThat(recounts.await(next, LONG).state()).isEqualTo(Recount.State.DONE);
    assertThat(recounts.await(broken, LONG).state()).isEqualTo(Recount.State.FAILED);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
