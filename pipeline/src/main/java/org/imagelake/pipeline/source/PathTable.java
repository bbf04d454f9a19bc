package org.imagelake.pipeline.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.image.ImageError.Code;
import org.imagelake.pipeline.UsageException;
import org.imagelake.sql.RecordType;

/**
 * A table whose column {@code path} names the images; relative paths start from the folder the
 * table is in.
 *
 * @param location the file, or the folder of Parquet files
 * @param csv whether it is CSV with a header, not Parquet
 * @param base folder that relative paths start from
 */
record PathTable(String location, boolean csv, String base) {
  private static final int LOOKED_AT = 100;
  private static final int LEVELS_OF_PARTITIONS = 4;

  /** The table at a path; null when it is none. */
  static PathTable at(Path path, boolean folder, FileSystem fs) throws IOException {
    String name = path.getName().toLowerCase(Locale.ROOT);
    boolean csv = name.endsWith(".csv");
    if (csv
        || name.endsWith(".parquet")
        || (folder && holdsParquetOnly(path, fs, LEVELS_OF_PARTITIONS))) {
      return new PathTable(path.toString(), csv, path.getParent().toString());
    }
    return null;
  }

  /** Whether a folder holds Parquet files, or partition folders that do, and nothing else. */
  private static boolean holdsParquetOnly(Path folder, FileSystem fs, int levels)
      throws IOException {
    RemoteIterator<FileStatus> children = fs.listStatusIterator(folder);
    boolean found = false;
    for (int i = 0; i < LOOKED_AT && children.hasNext(); i++) {
      FileStatus child = children.next();
      String name = child.getPath().getName();
      if (name.startsWith("_") || name.startsWith(".")) {
        continue;
      }
      boolean fits =
          child.isDirectory()
              ? levels > 0
                  && name.indexOf('=') > 0
                  && (found || holdsParquetOnly(child.getPath(), fs, levels - 1))
              : name.toLowerCase(Locale.ROOT).endsWith(".parquet");
      if (!fits) {
        return false;
      }
      found = true;
    }
    return found;
  }

  /** One listed file per distinct path. */
  Dataset<Row> list(SparkSession spark, SerializableConfiguration conf, Confinement within) {
    Dataset<Row> table =
        csv
            ? spark
                .read()
                .option("header", true)
                .option("multiLine", true)
                .option("escape", "\"")
                .csv(location)
            : spark.read().parquet(location);
    if (!Arrays.asList(table.columns()).contains("path")) {
      throw new UsageException(
          "the table %s has no column 'path', only %s"
              .formatted(location, String.join(", ", table.columns())));
    }
    return look(
        table
            .selectExpr("CAST(path AS STRING) AS path")
            .where("path IS NOT NULL AND path <> ''")
            .distinct(),
        base,
        conf,
        within);
  }

  /** Looks up each path of a column {@code path} that lies where one may look. */
  static Dataset<Row> look(
      Dataset<Row> paths, String base, SerializableConfiguration conf, Confinement within) {
    return paths
        .select("path")
        .as(Encoders.STRING())
        .mapPartitions(new Look(base, conf, within), RecordType.of(ListedFile.class).encoder());
  }

  /** Looks each path up. */
  private record Look(String base, SerializableConfiguration conf, Confinement within)
      implements MapPartitionsFunction<String, Row> {
    @Override
    public Iterator<Row> call(Iterator<String> paths) {
      Path from = new Path(base);
      RecordType<ListedFile> type = RecordType.of(ListedFile.class);
      return new MappedIterator<>(
          paths, text -> type.toRow(look(text, from, conf.value(), within)));
    }
  }

  private static ListedFile look(String text, Path base, Configuration conf, Confinement within) {
    Path path;
    try {
      path = PathText.resolved(text, base);
    } catch (IllegalArgumentException e) {
      return ListedFile.failed(text, Code.VANISHED, "this is no path: " + e.getMessage());
    }
    try {
      return within.holds(path.toString())
          ? look(path, path.getFileSystem(conf))
          : Confinement.refused(path.toString());
    } catch (FileNotFoundException e) {
      return ListedFile.failed(path.toString(), Code.VANISHED, "there is no such file");
    } catch (AccessControlException e) {
      return ListedFile.failed(
          path.toString(), Code.PERMISSION_DENIED, "the file system refused to look");
    } catch (UnsupportedFileSystemException e) {
      return ListedFile.failed(
          path.toString(),
          Code.VANISHED,
          "there is no such file system: " + path.toUri().getScheme());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look up %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static ListedFile look(Path path, FileSystem fs) throws IOException {
    Path qualified = fs.makeQualified(path);
    if (fs instanceof LocalFileSystem) {
      return LocalFiles.look(qualified.toString());
    }
    FileStatus status = fs.getFileStatus(qualified);
    return status.isDirectory()
        ? ListedFile.failed(qualified.toString(), Code.NOT_AN_IMAGE, "a folder, not a file")
        : HadoopFolderReader.describe(status);
  }
}
