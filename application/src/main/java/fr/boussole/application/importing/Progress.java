package fr.boussole.application.importing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How far a running import is. Written by the import, read by whoever watches it. */
public final class Progress {

  private final long bytes;
  private volatile long bytesRead;
  private volatile long rows;
  private volatile long rejected;
  private volatile boolean loading;
  private final CountDownLatch end = new CountDownLatch(1);

  Progress(long bytes) {
    this.bytes = bytes;
  }

  /** It begins, perhaps anew. */
  void begun() {
    bytesRead = 0;
    rows = 0;
    rejected = 0;
    loading = false;
  }

  void bytesRead(long soFar) {
    bytesRead = soFar;
  }

  void rows(long taken, long refused) {
    rows = taken;
    rejected = refused;
  }

  void loading() {
    loading = true;
  }

  /** Its outcome is noted: figures have its rows, or it has failed. */
  void ended() {
    end.countDown();
  }

  /** Waits until it has ended, and no longer than this. */
  void await(Duration limit) throws InterruptedException {
    var unused = end.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Share of the file that has been read, 0 to 1. */
  public double share() {
    return bytes == 0 ? 0 : Math.min(1, (double) bytesRead / bytes);
  }

  /** Rows read so far, rejected ones included. */
  public long rows() {
    return rows + rejected;
  }

  public long rejected() {
    return rejected;
  }

  /** Whether the file is read and facts and rollups are being brought up to date. */
  public boolean isLoading() {
    return loading;
  }
}
