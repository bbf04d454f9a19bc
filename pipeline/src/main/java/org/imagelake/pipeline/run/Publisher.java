package org.imagelake.pipeline.run;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.store.ObjectStores;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.pipeline.target.ObjectWriter;

/** How what a run wrote becomes visible, all of it or nothing. */
enum Publisher {
  /** One rename of the run's folder: atomic on local disks and HDFS. */
  RENAME {
    @Override
    Path rows(LakeFolders folders, Table table, String runId) {
      return folders.staged(table, runId);
    }

    @Override
    void publishRows(FileSystem fs, LakeFolders folders, Table table, String runId)
        throws IOException {
      rename(fs, folders.staged(table, runId), folders.rowsOf(table, runId));
    }

    @Override
    void publishRun(FileSystem fs, FileStatus staged, Path target, Configuration conf)
        throws IOException {
      rename(fs, staged.getPath(), target);
    }
  },

  /**
   * Nothing is moved, as an object store would copy it: rows are written where they belong, and the
   * run's row, one upload, makes them count.
   */
  IN_PLACE {
    @Override
    Path rows(LakeFolders folders, Table table, String runId) {
      return folders.rowsOf(table, runId);
    }

    @Override
    void publishRows(FileSystem fs, LakeFolders folders, Table table, String runId) {
      // they are there
    }

    @Override
    void publishRun(FileSystem fs, FileStatus staged, Path target, Configuration conf)
        throws IOException {
      byte[] content = new byte[Math.toIntExact(staged.getLen())];
      try (FSDataInputStream in = fs.open(staged.getPath())) {
        in.readFully(content);
      }
      ObjectWriter.to(target.getParent(), conf).write(target, content);
    }
  };

  static Publisher of(FileSystem fs) {
    return ObjectStores.holds(fs) ? IN_PLACE : RENAME;
  }

  /** Where the rows of a run are written. */
  abstract Path rows(LakeFolders folders, Table table, String runId);

  abstract void publishRows(FileSystem fs, LakeFolders folders, Table table, String runId)
      throws IOException;

  /**
   * Makes the run's row part of the table {@link Tables#RUNS}.
   *
   * @param staged the file with the one row
   */
  abstract void publishRun(FileSystem fs, FileStatus staged, Path target, Configuration conf)
      throws IOException;

  private static void rename(FileSystem fs, Path staged, Path target) throws IOException {
    fs.mkdirs(target.getParent());
    if (fs.exists(target)) {
      throw new IOException("cannot publish to " + target + ": something is there already");
    }
    if (!fs.rename(staged, target)) {
      throw new IOException("cannot rename " + staged + " to " + target);
    }
  }
}
