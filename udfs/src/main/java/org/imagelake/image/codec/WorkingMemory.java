package org.imagelake.image.codec;

import java.util.function.Supplier;
import org.imagelake.image.Outcome;

/** Heap that one piece of work needs beside what a decoder asks for itself. */
public final class WorkingMemory {
  private WorkingMemory() {}

  /**
   * Does the work when so much of the heap's share for pictures is free, waiting for others to
   * finish; fails with TOO_COMPLEX when the process never has so much.
   *
   * @param bytes at its largest
   */
  public static <T> Outcome<T> within(long bytes, Supplier<Outcome<T>> work) {
    if (!MemoryBudget.HEAP.covers(bytes)) {
      return MemoryBudget.HEAP.refusal(bytes);
    }
    try (MemoryBudget.Reservation reservation = MemoryBudget.HEAP.reserve(bytes)) {
      return work.get();
    }
  }
}
