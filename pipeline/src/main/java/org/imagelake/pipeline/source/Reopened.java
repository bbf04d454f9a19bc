package org.imagelake.pipeline.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.util.SerializableConfiguration;

/** Whether a folder that was refused is so no more: its first entry can be read, or it is gone. */
record Reopened(SerializableConfiguration conf, ListingRules rules)
    implements FilterFunction<String> {
  @Override
  public boolean call(String path) throws IOException {
    Folder folder = Folder.root(path, List.of());
    try (FolderReader.Entries entries = FolderReader.of(path, conf.value(), rules).open(folder)) {
      entries.next();
      return true;
    } catch (FileNotFoundException | NoSuchFileException | NotDirectoryException e) {
      return true;
    } catch (AccessControlException | AccessDeniedException e) {
      return false;
    }
  }
}
