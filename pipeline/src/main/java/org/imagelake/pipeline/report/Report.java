package org.imagelake.pipeline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.run.RunSession;

/**
 * A page to look at a lake.
 *
 * @param path of the page
 * @param bytes its length
 * @param pictures how many it shows
 */
public record Report(String path, long bytes, long pictures) {
  /**
   * Asks the lake, makes the thumbnails and writes {@code index.html} into a folder.
   *
   * @throws UsageException when a page of somebody else is there
   */
  public static Report write(
      SparkSession spark, Lake lake, String output, ReportSettings settings) {
    SparkSession session = RunSession.of(spark);
    Configuration conf = session.sparkContext().hadoopConfiguration();
    try {
      ReportFolder folder = ReportFolder.claim(output, conf);
      ReportData data = ReportData.of(session, lake.folder(), settings);
      Instant made = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      byte[] page = Page.of(PageData.of(data, lake.folder(), made));
      return new Report(folder.write(page).toString(), page.length, data.pictures());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report to " + output, e);
    }
  }
}
