package org.imagelake.pipeline.maintain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.run.LakeFolders;
import org.imagelake.pipeline.run.RunId;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/**
 * Rows of runs that the table runs does not know, which no view shows, and what Spark's committers
 * left in the folders of runs that are over. A folder whose name is no run's is not ours.
 */
final class RemoveUnownedRows implements Upkeep {
  /** Folders of Hadoop's committers, those of S3A with the job's id. */
  private static final Pattern COMMITTERS = Pattern.compile("_temporary|__magic(_job-.+)?");

  @Override
  public List<Chore> chores(Site site) throws IOException {
    List<Chore> chores = new ArrayList<>();
    for (Table table : Tables.ALL) {
      for (Path folder : site.folders().runFolders(table, site.conf())) {
        String runId = LakeFolders.runIdOf(folder);
        if (!RunId.isRunId(runId) || site.isAlive(runId)) {
          continue;
        }
        if (!site.runs().containsKey(runId)) {
          if (site.isOld(site.lastChange(folder))) {
            chores.add(site.removal("removed rows without a run", folder));
          }
        } else {
          addLeftovers(site, folder, chores);
        }
      }
    }
    return chores;
  }

  private static void addLeftovers(Site site, Path folder, List<Chore> chores) throws IOException {
    for (FileStatus child : LakeFolders.children(folder, site.conf())) {
      if (child.isDirectory() && COMMITTERS.matcher(child.getPath().getName()).matches()) {
        chores.add(site.removal("removed a commit that never came", child.getPath()));
      }
    }
  }
}
