package org.imagelake.pipeline.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.table.Table;

/**
 * Where things are in a lake: {@code <table>/run_id=<id>/} for the rows of a run, {@code
 * runs/<id>.parquet} for the run itself, {@code _staging/<id>/} for what is not finished, {@code
 * _serve/} for what an HTTP server knows of its jobs.
 */
public record LakeFolders(Path root) {
  static final String STAGING = "_staging";
  private static final String SWAP = "_swap";
  private static final String RUN_ID = "run_id=";
  static final String PARQUET = ".parquet";

  public Path table(Table table) {
    return new Path(root, table.name());
  }

  public Path staging() {
    return new Path(root, STAGING);
  }

  public Path serving() {
    return new Path(root, "_serve");
  }

  public Path staging(String runId) {
    return new Path(staging(), runId);
  }

  Path staged(Table table, String runId) {
    return new Path(staging(runId), table.name());
  }

  public Path rowsOf(Table table, String runId) {
    return new Path(table(table), RUN_ID + runId);
  }

  public Path runFile(Table runs, String runId) {
    return new Path(table(runs), runId + PARQUET);
  }

  /** Where compacted rows wait for the moment in which they take their place. */
  Path swap(Table table) {
    return new Path(new Path(root, SWAP), table.name());
  }

  /**
   * Folders of a table by run, whether committed or not. One that is being replaced is taken where
   * it is at this moment; as it may move between two looks, one looks until nothing moved.
   */
  public List<Path> runFolders(Table table, Configuration conf) throws IOException {
    Map<String, Path> waiting = runFolders(swap(table), conf);
    while (true) {
      Map<String, Path> found = runFolders(table(table), conf);
      Map<String, Path> stillWaiting = runFolders(swap(table), conf);
      if (waiting.keySet().equals(stillWaiting.keySet())) {
        Map<String, Path> all = new TreeMap<>(waiting);
        all.putAll(found);
        return List.copyOf(all.values());
      }
      waiting = stillWaiting;
    }
  }

  private static Map<String, Path> runFolders(Path folder, Configuration conf) throws IOException {
    Map<String, Path> folders = new TreeMap<>();
    for (FileStatus child : children(folder, conf)) {
      if (child.isDirectory() && child.getPath().getName().startsWith(RUN_ID)) {
        folders.put(child.getPath().getName(), child.getPath());
      }
    }
    return folders;
  }

  /** Whether it has a name that we give to the rows of a run. */
  static boolean isRunFolder(FileStatus child) {
    String name = child.getPath().getName();
    return child.isDirectory()
        && name.startsWith(RUN_ID)
        && RunId.isRunId(name.substring(RUN_ID.length()));
  }

  public static String runIdOf(Path runFolder) {
    return runFolder.getName().substring(RUN_ID.length());
  }

  /** Whether a run's folder holds rows already. */
  public static boolean hasRows(Path runFolder, Configuration conf) throws IOException {
    return Arrays.stream(children(runFolder, conf))
        .anyMatch(child -> child.isFile() && child.getPath().getName().endsWith(PARQUET));
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

  /** What is in a folder; nothing where there is none. */
  public static FileStatus[] children(Path folder, Configuration conf) throws IOException {
    FileSystem fs = folder.getFileSystem(conf);
    try {
      return fs.listStatus(folder);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }
}
