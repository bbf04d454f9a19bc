package org.imagelake.jobs.http;

import org.apache.spark.sql.SparkSession;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.run.ProgressListener;

/**
 * What a kind of job works on.
 *
 * @param output folder of the results; null for kinds that write none
 */
record JobWork(
    SparkSession spark,
    LakeRequest lake,
    Settings settings,
    String output,
    ProgressListener listener) {}
