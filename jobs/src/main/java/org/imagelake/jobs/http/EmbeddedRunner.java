package org.imagelake.jobs.http;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.table.RunRow;

/** On the Spark of this process, in a pool of the job's kind. */
record EmbeddedRunner(
    SparkSession spark,
    String lake,
    Roots roots,
    JobStore store,
    Function<Overrides, Settings> settings)
    implements Runner {
  static final String POOL = "spark.scheduler.pool";

  @Override
  public RunRow run(Job job, JobRequest request) {
    SparkContext context = spark.sparkContext();
    context.setLocalProperty(POOL, request.kind().id());
    context.addJobTag(job.tag());
    try {
      Settings asked = settings.apply(request.options());
      LakeRequest errand =
          new LakeRequest(
                  List.of(JobPaths.input(spark, store, job, request)),
                  asked.include(),
                  lake,
                  asked.rules(),
                  request.kind().id())
              .as(job.id())
              .within(roots.folders());
      return request.kind().run(new JobWork(spark, errand, asked, request.output(), job::tell));
    } finally {
      context.clearJobTags();
      context.setLocalProperty(POOL, null);
    }
  }

  @Override
  public void cancel(Job job) {
    spark.sparkContext().cancelJobsWithTag(job.tag());
  }
}
