package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.imagelake.image.ImageError;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS) // against waiting forever, not a measure of speed
class MemoryBudgetTest {
  private static final long MIB = 1 << 20;

  private final MemoryBudget budget = new MemoryBudget(100 * MIB);

  @Test
  void refusesWhatItCanNeverGive() {
    assertThat(budget.covers(99 * MIB)).isTrue();
    assertThat(budget.covers(100 * MIB)).isFalse();
    assertThatThrownBy(() -> budget.reserve(100 * MIB))
        .isInstanceOf(IllegalArgumentException.class);
    Outcome<Pixels> refusal = budget.refusal(100 * MIB);
    assertThat(refusal.fold(pixels -> null, ImageError::code)).isEqualTo(Code.TOO_COMPLEX);
  }

  @Test
  void aDecodeBeyondTheBudgetIsRefusedBeforeAnythingIsAllocated() {
    ImageHeader header = HeaderOf.opaque(ImageFormat.PNG, 1 << 15, 1 << 15);
    for (Decoder decoder : List.of(new NativeDecoder(), new JavaDecoder())) {
      Outcome<Pixels> outcome = decoder.decode(new byte[100], header, Integer.MAX_VALUE);
      assertThat(outcome.fold(pixels -> null, ImageError::code)).isEqualTo(Code.TOO_COMPLEX);
    }
  }

  @Test
  void aSecondReservationWaitsUntilTheFirstIsClosed() throws InterruptedException {
    MemoryBudget.Reservation first = budget.reserve(60 * MIB);
    CountDownLatch granted = new CountDownLatch(1);
    AtomicLong freeWhenGranted = new AtomicLong();
    Thread second =
        new Thread(
            () -> {
              try (MemoryBudget.Reservation own = budget.reserve(60 * MIB)) {
                freeWhenGranted.set(budget.freeBytes());
                granted.countDown();
              }
            });
    second.start();
    while (second.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(granted.getCount()).isEqualTo(1);
    first.close();
    granted.await();
    second.join();
    assertThat(freeWhenGranted.get()).isEqualTo(39 * MIB);
    assertThat(budget.freeBytes()).isEqualTo(budget.totalBytes());
  }

  @Test
  void whatFitsBesideTheFirstDoesNotWait() throws InterruptedException {
    try (MemoryBudget.Reservation first = budget.reserve(60 * MIB)) {
      Thread second = new Thread(() -> budget.reserve(20 * MIB).close());
      second.start();
      second.join();
      assertThat(budget.freeBytes()).isEqualTo(39 * MIB);
    }
  }

  @Test
  void aThreadThatHoldsAReservationNeverWaitsForItself() {
    try (MemoryBudget.Reservation outer = budget.reserve(80 * MIB);
        MemoryBudget.Reservation inner = budget.reserve(80 * MIB)) {
      assertThat(budget.freeBytes()).isEqualTo(19 * MIB);
    }
    assertThat(budget.freeBytes()).isEqualTo(budget.totalBytes());
  }

  @Test
  void closingTwiceGivesBackOnce() {
    MemoryBudget.Reservation reservation = budget.reserve(10 * MIB);
    reservation.close();
    reservation.close();
    assertThat(budget.freeBytes()).isEqualTo(budget.totalBytes());
  }

  @Test
  void failuresAndClosedPixelsLeaveNothingReserved() {
    long nativeBefore = MemoryBudget.NATIVE.freeBytes();
    long heapBefore = MemoryBudget.HEAP.freeBytes();
    byte[] whole = Encoded.as("png", Scenes.smooth(64, 48));
    ImageHeader header = HeaderOf.opaque(ImageFormat.PNG, 64, 48);
    for (int length = 0; length <= whole.length; length += 7) {
      byte[] content = Arrays.copyOf(whole, length);
      for (Decoder decoder : List.of(new NativeDecoder(), new JavaDecoder())) {
        if (decoder.supports(header)
            && decoder.decode(content, header, Integer.MAX_VALUE)
                instanceof Outcome.Ok<Pixels> ok) {
          ok.value().close();
        }
      }
    }
    assertThat(MemoryBudget.NATIVE.freeBytes()).isEqualTo(nativeBefore);
    assertThat(MemoryBudget.HEAP.freeBytes()).isEqualTo(heapBefore);
  }
}
