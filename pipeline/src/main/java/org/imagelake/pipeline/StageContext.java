package org.imagelake.pipeline;

import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.pipeline.run.ProgressCounters;
import org.imagelake.pipeline.target.InputRoots;

/**
 * What the tasks of one run share.
 *
 * @param roots the folders that inputs are named from
 */
record StageContext(
    String runId, InputRoots roots, SerializableConfiguration conf, ProgressCounters counters) {}
