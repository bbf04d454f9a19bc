package org.imagelake.pipeline.source;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** Reads the entries of one folder, one after the other: a folder may hold millions. */
interface FolderReader {
  Entries open(Folder folder) throws IOException;

  /** The entries of an open folder. */
  interface Entries extends Closeable {
    /** The next entry, or null at the end. */
    Entry next() throws IOException;
  }

  /** The reader for the file system of a path. */
  static FolderReader of(String path, Configuration conf, ListingRules rules) throws IOException {
    FileSystem fs = new Path(path).getFileSystem(conf);
    if (fs instanceof LocalFileSystem) {
      return new LocalFolderReader(rules);
    }
    return new HadoopFolderReader(fs, rules);
  }
}
