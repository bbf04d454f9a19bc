package org.imagelake.pipeline.metrics;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import java.util.function.ToLongFunction;
import org.imagelake.image.ImageError.Code;

/** The latest run that this driver drives. */
public final class RunMetrics {
  public static final RunMetrics OF_DRIVER = new RunMetrics();

  private volatile RunNumbers latest = RunNumbers.NONE;

  private RunMetrics() {}

  /** From now on these are shown. */
  public void show(RunNumbers numbers) {
    latest = numbers;
  }

  void registerIn(MetricRegistry registry) {
    register(registry, "run.images.listed", RunNumbers::listed);
    register(registry, "run.images.skipped", RunNumbers::skipped);
    register(registry, "run.images.done", RunNumbers::done);
    register(registry, "run.images.failed", RunNumbers::failed);
    register(registry, "run.bytes", RunNumbers::bytes);
    register(registry, "run.image.millis", numbers -> numbers.spent().toMillis());
    register(registry, "run.decode.millis", numbers -> numbers.decoding().toMillis());
    for (Code code : Code.values()) {
      register(
          registry,
          "run.images.failed." + code,
          numbers -> numbers.failedByCode().getOrDefault(code, 0L));
    }
  }

  private void register(MetricRegistry registry, String name, ToLongFunction<RunNumbers> number) {
    registry.register(name, (Gauge<Long>) () -> number.applyAsLong(latest));
  }
}
