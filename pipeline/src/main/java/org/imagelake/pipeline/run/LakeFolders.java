package org.imagelake.pipeline.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.table.Table;

/**
 * Where things are in a lake: {@code <table>/run_id=<id>/} for the rows of a run, {@code
 * runs/<id>.parquet} for the run itself, {@code _staging/<id>/} for what is not finished.
 */
public record LakeFolders(Path root) {
  static final String STAGING = "_staging";
  private static final String RUN_ID = "run_id=";
  static final String PARQUET = ".parquet";

  public Path table(Table table) {
    return new Path(root, table.name());
  }

  Path staging() {
    return new Path(root, STAGING);
  }

  Path staging(String runId) {
    return new Path(staging(), runId);
  }

  Path staged(Table table, String runId) {
    return new Path(staging(runId), table.name());
  }

  Path rowsOf(Table table, String runId) {
    return new Path(table(table), RUN_ID + runId);
  }

  Path runFile(Table runs, String runId) {
    return new Path(table(runs), runId + PARQUET);
  }

  /** Folders of a table by run, whether committed or not. */
  public List<Path> runFolders(Table table, Configuration conf) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (FileStatus child : children(table(table), conf)) {
      if (child.isDirectory() && child.getPath().getName().startsWith(RUN_ID)) {
        folders.add(child.getPath());
      }
    }
    return folders;
  }

  public static String runIdOf(Path runFolder) {
    return runFolder.getName().substring(RUN_ID.length());
  }

  /** The files of the runs table. */
  public List<String> runFiles(Table runs, Configuration conf) throws IOException {
    List<String> files = new ArrayList<>();
    for (FileStatus child : children(table(runs), conf)) {
      if (child.isFile() && child.getPath().getName().endsWith(PARQUET)) {
        files.add(child.getPath().toString());
      }
    }
    return files;
  }

  static FileStatus[] children(Path folder, Configuration conf) throws IOException {
    FileSystem fs = folder.getFileSystem(conf);
    try {
      return fs.listStatus(folder);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }
}
