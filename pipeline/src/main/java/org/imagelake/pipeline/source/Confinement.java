package org.imagelake.pipeline.source;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.imagelake.image.ImageError.Code;
import org.imagelake.pipeline.store.RealPath;
import org.imagelake.sql.RecordType;

/**
 * Lets files through that lie in given folders; any other becomes a row with an error that tells
 * nothing of it. Local links are followed, so that none leads out.
 *
 * @param folders as Hadoop writes them, local ones without a link in them; empty for anywhere
 */
record Confinement(List<String> folders) implements MapFunction<Row, Row> {
  static final Confinement NONE = new Confinement(List.of());

  private static final String LOCAL = "file:";
  private static final RecordType<ListedFile> TYPE = RecordType.of(ListedFile.class);

  /** Rows within a plan have no names. */
  private static final int PATH = TYPE.schema().fieldIndex("path");

  /** Also one that has an error already: that tells of the file, or of where a link leads. */
  @Override
  public Row call(Row row) throws IOException {
    String path = row.getString(PATH);
    return holds(path) ? row : TYPE.toRow(refused(path));
  }

  static ListedFile refused(String path) {
    return ListedFile.failed(path, Code.PERMISSION_DENIED, "outside the folders that may be read");
  }

  /** Whether a file or folder may be looked at; whether it exists makes no difference. */
  boolean holds(String path) throws IOException {
    if (folders.isEmpty()) {
      return true;
    }
    String real;
    try {
      real =
          path.startsWith(LOCAL) ? LocalFiles.hadoopPath(RealPath.of(LocalFiles.path(path))) : path;
    } catch (FileSystemLoopException e) {
      return false; // it leads nowhere
    }
    return folders.stream()
        .anyMatch(
            folder ->
                real.equals(folder)
                    || real.startsWith(folder.endsWith("/") ? folder : folder + "/"));
  }
}
