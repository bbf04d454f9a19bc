package org.imagelake.image.codec;

import java.util.concurrent.Semaphore;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;

/**
 * Memory that all decodes of this process share, so that two huge images are decoded one after the
 * other instead of together. What one decode needs is estimated from its header, and reserved until
 * its pixels are closed.
 *
 * <p>A thread that already holds a reservation is never kept waiting: it could wait for itself.
 */
final class MemoryBudget {
  private static final int UNIT = 1 << 20;

  /**
   * Outside the heap, 1.25 GiB: with a heap of 1 GiB and what the JVM needs beside it the process
   * stays below 3 GB.
   */
  static final MemoryBudget NATIVE = new MemoryBudget(5L << 28);

  /** Half of the heap; the other half belongs to the content that is read and to Spark. */
  static final MemoryBudget HEAP = new MemoryBudget(Runtime.getRuntime().maxMemory() / 2);

  private final int units;
  private final Semaphore free;
  private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);

  MemoryBudget(long bytes) {
    this.units = (int) Math.min(bytes / UNIT, Integer.MAX_VALUE);
    this.free = new Semaphore(units, true);
  }

  /** Whether such a decode can ever run. */
  boolean covers(long bytes) {
    return bytes / UNIT < units;
  }

  long totalBytes() {
    return (long) units * UNIT;
  }

  /** What is not reserved now. */
  long freeBytes() {
    return (long) free.availablePermits() * UNIT;
  }

  /** What to answer when it does not cover a decode. */
  <T> Outcome<T> refusal(long bytes) {
    return Outcome.failed(
        Code.TOO_COMPLEX,
        Stage.DECODE,
        String.format(
            "decoding needs about %d MiB, more than the %d MiB that this process gives to decodes",
            bytes / UNIT, units));
  }

  /** Waits until that much is free. */
  Reservation reserve(long bytes) {
    if (!covers(bytes)) {
      throw new IllegalArgumentException(bytes + " bytes exceed the budget of " + totalBytes());
    }
    int wanted = (int) (bytes / UNIT) + 1;
    boolean nested = held.get() > 0;
    int taken = nested ? (free.tryAcquire(wanted) ? wanted : 0) : wanted;
    if (!nested) {
      free.acquireUninterruptibly(wanted);
    }
    held.set(held.get() + 1);
    return new Reservation(taken);
  }

  /** A share of the budget; closing it twice is harmless. */
  final class Reservation implements AutoCloseable {
    private final int taken;
    private final Thread owner = Thread.currentThread();
    private boolean closed;

    private Reservation(int taken) {
      this.taken = taken;
    }

    @Override
    public void close() {
      if (closed) {
        return;
      }
      closed = true;
      free.release(taken);
      if (Thread.currentThread() == owner) {
        held.set(held.get() - 1);
      }
    }
  }
}
