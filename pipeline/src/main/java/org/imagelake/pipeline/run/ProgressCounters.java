package org.imagelake.pipeline.run;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** What running tasks count; the driver sees it at heartbeats and when a task ends. */
public record ProgressCounters(LongAccumulator done, LongAccumulator failed, LongAccumulator bytes)
    implements Serializable {

  static ProgressCounters register(SparkContext context) {
    return new ProgressCounters(
        context.longAccumulator("images done"),
        context.longAccumulator("images failed"),
        context.longAccumulator("bytes done"));
  }

  /** One image is finished. */
  public void finished(long length, boolean withError) {
    done.add(1L);
    bytes.add(length);
    if (withError) {
      failed.add(1L);
    }
  }
}
