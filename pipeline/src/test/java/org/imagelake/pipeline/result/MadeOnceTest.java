package org.imagelake.pipeline.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.convert.Conversion;
import org.imagelake.image.convert.MadeFile;
import org.imagelake.pipeline.result.MadeOnce.Key;
import org.junit.jupiter.api.Test;

class MadeOnceTest {
  private final AtomicInteger encodes = new AtomicInteger();

  private Outcome<MadeFile> encode(int bytes) {
    encodes.incrementAndGet();
    return Outcome.ok(
        new Conversion(
            new byte[bytes],
            ImageFormat.PNG,
            ImageFormat.BMP,
            null,
            null,
            1,
            1,
            1,
            bytes,
            null,
            null,
            List.of()));
  }

  @Test
  void one_content_is_encoded_once_in_a_run_and_again_in_the_next() {
    MadeOnce once = new MadeOnce(1 << 20);
    Outcome<MadeFile> first = once.get(new Key("r1", "a"), () -> encode(10));

    assertThat(once.get(new Key("r1", "a"), () -> encode(10))).isSameAs(first);
    assertThat(encodes).hasValue(1);
    once.get(new Key("r2", "a"), () -> encode(10));
    once.get(new Key("r1", "b"), () -> encode(10));
    assertThat(encodes).hasValue(3);
  }

  @Test
  void what_is_kept_is_bounded_and_the_oldest_goes_first() {
    MadeOnce once = new MadeOnce(25_000);
    for (String content : List.of("a", "b", "c")) {
      once.get(new Key("r", content), () -> encode(10_000));
    }
    once.get(new Key("r", "c"), () -> encode(10_000));
    assertThat(encodes).hasValue(3);
    once.get(new Key("r", "a"), () -> encode(10_000));
    assertThat(encodes).hasValue(4);
  }

  @Test
  void a_second_thread_waits_for_the_first() throws Exception {
    MadeOnce once = new MadeOnce(1 << 20);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Outcome<MadeFile>> first =
        CompletableFuture.supplyAsync(
            () ->
                once.get(
                    new Key("r", "a"),
                    () -> {
                      begun.countDown();
                      await(goOn);
                      return encode(1);
                    }));
    begun.await();
    CompletableFuture<Outcome<MadeFile>> second =
        CompletableFuture.supplyAsync(() -> once.get(new Key("r", "a"), () -> encode(2)));
    goOn.countDown();

    assertThat(second.get()).isSameAs(first.get());
    assertThat(encodes).hasValue(1);
  }

  @Test
  void an_error_that_ends_the_task_leaves_nothing_behind() {
    MadeOnce once = new MadeOnce(1 << 20);
    assertThatThrownBy(
            () ->
                once.get(
                    new Key("r", "a"),
                    () -> {
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(once.get(new Key("r", "a"), () -> encode(1))).isInstanceOf(Outcome.Ok.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
