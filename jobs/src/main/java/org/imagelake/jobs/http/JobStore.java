package org.imagelake.jobs.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.run.LakeFolders;
import org.imagelake.pipeline.target.ObjectWriter;

/** The jobs of a lake as files in it, one each, so that a server that starts again finds them. */
final class JobStore {
  private static final System.Logger LOG = System.getLogger(JobStore.class.getName());
  private static final String SUFFIX = ".json";

  private final Path folder;
  private final Configuration conf;

  JobStore(LakeFolders lake, Configuration conf) {
    this.folder = new Path(lake.serving(), "jobs");
    this.conf = conf;
  }

  /** Where a job's list of paths is. */
  Path paths(String id) {
    return new Path(folder, id + ".paths.parquet");
  }

  /** Writes what is known now, in place of what was. */
  void save(JobRecord record) {
    try {
      ObjectWriter.to(folder, conf, record.id()).write(file(record.id()), Tree.bytes(record));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remember the job " + record.id(), e);
    }
  }

  /** All, oldest first. */
  List<JobRecord> all() throws IOException {
    List<JobRecord> records = new ArrayList<>();
    for (FileStatus child : LakeFolders.children(folder, conf)) {
      if (child.isFile() && child.getPath().getName().endsWith(SUFFIX)) {
        read(child, records);
      }
    }
    records.sort(Comparator.comparing(JobRecord::id));
    return records;
  }

  /** Forgets a job; its run stays. */
  void forget(String id) throws IOException {
    FileSystem fs = folder.getFileSystem(conf);
    fs.delete(file(id), false);
    fs.delete(paths(id), true);
  }

  /** Removes the list of paths, which only the run needed. */
  void forgetPaths(String id) throws IOException {
    folder.getFileSystem(conf).delete(paths(id), true);
  }

  private void read(FileStatus file, List<JobRecord> records) throws IOException {
    byte[] content = new byte[Math.toIntExact(file.getLen())];
    try (FSDataInputStream in = file.getPath().getFileSystem(conf).open(file.getPath())) {
      in.readFully(content);
    }
    try {
      records.add(Tree.JSON.readValue(content, JobRecord.class));
    } catch (JsonProcessingException e) {
      LOG.log(Level.WARNING, "{0} is no job of ours and is left alone", file.getPath());
    }
  }

  private Path file(String id) {
    return new Path(folder, id + SUFFIX);
  }
}
