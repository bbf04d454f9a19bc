package org.imagelake.pipeline.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.source.PathText;
import org.imagelake.pipeline.target.ObjectWriter;
import org.imagelake.pipeline.target.TemporaryFiles;

/** Where a report is written: one file, which replaces an earlier report and nothing else. */
final class ReportFolder {
  private static final String OWNER = "report";

  /** The mark of ours stands in the first hundreds of bytes. */
  private static final int HEAD_BYTES = 1_024;

  private final Path folder;
  private final Path page;
  private final Configuration conf;

  private ReportFolder(Path folder, Configuration conf) {
    this.folder = folder;
    this.page = new Path(folder, "index.html");
    this.conf = conf;
  }

  /**
   * Makes sure that a report may be written there.
   *
   * @throws UsageException when a page of somebody else has the name
   */
  static ReportFolder claim(String output, Configuration conf) throws IOException {
    ReportFolder claimed = new ReportFolder(PathText.qualified(output, conf), conf);
    claimed.refuseForeignPage();
    return claimed;
  }

  private void refuseForeignPage() throws IOException {
    byte[] head = new byte[HEAD_BYTES];
    int read;
    try (FSDataInputStream in = page.getFileSystem(conf).open(page)) {
      read = in.readNBytes(head, 0, HEAD_BYTES);
    } catch (FileNotFoundException e) {
      return;
    }
    if (!new String(head, 0, read, StandardCharsets.UTF_8).contains(Page.MARK)) {
      throw new UsageException(
          page + " is there and is no report of Imagelake; name another folder, or remove it");
    }
  }

  /** Replaces the page in one step. */
  Path write(byte[] content) throws IOException {
    TemporaryFiles.sweep(folder, conf, Instant.now());
    ObjectWriter.to(folder, conf, OWNER).write(page, content);
    return page;
  }
}
