package org.imagelake.pipeline.run;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.imagelake.image.ImageError.Code;
import org.imagelake.pipeline.metrics.ImageDone;
import org.imagelake.pipeline.metrics.TaskMetrics;

/**
 * What running tasks count; the driver sees it at heartbeats and when a task ends. Spark's web
 * pages show those that are not zero.
 *
 * @param spentMicros of all cores together
 */
public record ProgressCounters(
    LongAccumulator done,
    LongAccumulator bytes,
    LongAccumulator spentMicros,
    LongAccumulator decodingMicros,
    Map<Code, LongAccumulator> failed)
    implements Serializable {

  static ProgressCounters register(SparkContext context) {
    Map<Code, LongAccumulator> failed = new EnumMap<>(Code.class);
    for (Code code : Code.values()) {
      failed.put(code, context.longAccumulator("images failed: " + code));
    }
    return new ProgressCounters(
        context.longAccumulator("images done"),
        context.longAccumulator("bytes done"),
        context.longAccumulator("microseconds on images"),
        context.longAccumulator("microseconds decoding"),
        failed);
  }

  /** One image is finished. */
  public void finished(ImageDone image) {
    done.add(1L);
    bytes.add(image.length());
    spentMicros.add(image.spent().toNanos() / 1000);
    if (image.decoding() != null) {
      decodingMicros.add(image.decoding().toNanos() / 1000);
    }
    if (image.error() != null) {
      failed.get(image.error().code()).add(1L);
    }
    TaskMetrics.OF_PROCESS.finished(image);
  }

  List<LongAccumulator> all() {
    return Stream.concat(
            Stream.of(done, bytes, spentMicros, decodingMicros), failed.values().stream())
        .toList();
  }
}
