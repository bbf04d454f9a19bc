package org.imagelake.pipeline.source;

import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.image.ImageError.Code;

/** Whether a folder that was refused is so no more: its first entry can be read, or it is gone. */
record Reopened(SerializableConfiguration conf, ListingRules rules)
    implements FilterFunction<String> {
  @Override
  public boolean call(String path) {
    Folder folder = Folder.root(path, List.of());
    try (FolderReader.Entries entries = FolderReader.of(path, conf.value(), rules).open(folder)) {
      entries.next();
      return true;
    } catch (IOException e) {
      return Walk.unreadable(folder, e).error().code() != Code.PERMISSION_DENIED;
    }
  }
}
