package org.imagelake.pipeline.metrics;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Histogram;
import com.codahale.metrics.MetricRegistry;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imagelake.image.ImageError.Code;

/** What the tasks of this process have done since it started, whatever became of them. */
public final class TaskMetrics {
  public static final TaskMetrics OF_PROCESS = new TaskMetrics();

  private final MetricRegistry metrics = new MetricRegistry();
  private final Counter done = metrics.counter("images.done");
  private final Counter failed = metrics.counter("images.failed");
  private final Counter bytes = metrics.counter("bytes");
  private final Histogram imageMillis = metrics.histogram("image.millis");
  private final Histogram decodeMillis = metrics.histogram("decode.millis");

  private TaskMetrics() {
    // All codes from the start: sinks take the list of metrics once.
    for (Code code : Code.values()) {
      metrics.counter(name(code));
    }
  }

  void registerIn(MetricRegistry registry) {
    registry.registerAll(metrics);
  }

  /** The counters by name, such as images.done. */
  public SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    metrics.getCounters().forEach((name, counter) -> counts.put(name, counter.getCount()));
    return counts;
  }

  /** One image is finished. */
  public void finished(ImageDone image) {
    done.inc();
    bytes.inc(image.length());
    imageMillis.update(image.spent().toMillis());
    if (image.decoding() != null) {
      decodeMillis.update(image.decoding().toMillis());
    }
    if (image.error() != null) {
      failed.inc();
      metrics.counter(name(image.error().code())).inc();
    }
  }

  private static String name(Code code) {
    return "images.failed." + code;
  }
}
