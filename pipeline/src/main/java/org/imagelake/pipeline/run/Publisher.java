package org.imagelake.pipeline.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.store.ObjectStores;
import org.imagelake.pipeline.table.Table;

/**
 * How a batch becomes visible. It is one file, and a file appears whole or not at all, also to a
 * reader that knows nothing of runs.
 */
enum Publisher {
  /** One rename into the run's folder: atomic on local disks and HDFS. */
  RENAME {
    @Override
    Path place(LakeFolders folders, Table table, String runId, long batch) {
      return new Path(folders.staged(table, runId), fileName(batch));
    }

    @Override
    void show(FileSystem fs, FileStatus file, Path runFolder, long batch) throws IOException {
      fs.mkdirs(runFolder);
      Path target = new Path(runFolder, fileName(batch) + LakeFolders.PARQUET);
      if (fs.exists(target)) {
        throw new IOException("cannot publish to " + target + ": something is there already");
      }
      if (!fs.rename(file.getPath(), target)) {
        throw new IOException("cannot rename " + file.getPath() + " to " + target);
      }
    }
  },

  /**
   * Nothing is moved, as an object store would copy it: the file is written where it belongs, one
   * upload that is completed when Spark's job is.
   */
  IN_PLACE {
    @Override
    Path place(LakeFolders folders, Table table, String runId, long batch) {
      return folders.rowsOf(table, runId);
    }

    @Override
    void show(FileSystem fs, FileStatus file, Path runFolder, long batch) {
      // it is there
    }
  };

  static Publisher of(FileSystem fs) {
    return ObjectStores.holds(fs) ? IN_PLACE : RENAME;
  }

  /** The folder that a batch is written to. */
  abstract Path place(LakeFolders folders, Table table, String runId, long batch);

  /** Makes the file of a batch part of the run's folder. */
  abstract void show(FileSystem fs, FileStatus file, Path runFolder, long batch) throws IOException;

  private static String fileName(long batch) {
    return String.format("batch-%05d", batch);
  }

  /** The Parquet files of a folder. */
  static List<FileStatus> files(FileSystem fs, Path folder) throws IOException {
    List<FileStatus> files = new ArrayList<>();
    for (FileStatus file : fs.listStatus(folder)) {
      if (file.isFile() && file.getPath().getName().endsWith(LakeFolders.PARQUET)) {
        files.add(file);
      }
    }
    return files;
  }
}
