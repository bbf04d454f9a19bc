package org.imagelake.pipeline.maintain;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Encoders;
import org.imagelake.pipeline.store.ObjectStores;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.pipeline.target.TemporaryFiles;

/**
 * Objects in outputs that were never finished. Those of a run that is at work stay; those of other
 * lakes, whose runs we do not know, until they are older than any task works.
 */
final class SweepTemporaries implements Upkeep {
  @Override
  public List<Chore> chores(Site site) throws IOException {
    List<Chore> chores = new ArrayList<>();
    for (String output : outputs(site)) {
      Path folder = new Path(output);
      FileSystem fs = folder.getFileSystem(site.conf());
      if (ObjectStores.holds(fs)) {
        continue; // there, nothing is ever temporary
      }
      for (FileStatus file : TemporaryFiles.in(folder, site.conf())) {
        if (isLeftOver(site, file)) {
          chores.add(
              new Chore(
                  new Deed("removed temporary", file.getPath().toString(), 1, file.getLen()),
                  () -> fs.delete(file.getPath(), false)));
        }
      }
    }
    return chores;
  }

  private static boolean isLeftOver(Site site, FileStatus file) {
    String owner = TemporaryFiles.ownerOf(file);
    Duration age = TemporaryFiles.age(file, site.now());
    return !site.isAlive(owner)
        && age.compareTo(site.olderThan()) >= 0
        && (site.isOfThisLake(owner) || age.compareTo(TemporaryFiles.OLD) > 0);
  }

  /** Where this lake's runs wrote, or died while they wrote for the first time; few. */
  private static Set<String> outputs(Site site) {
    Set<String> outputs = new TreeSet<>();
    for (Table table : Tables.RESULTS) {
      outputs.addAll(
          site.lake()
              .history(table)
              .select("output")
              .distinct()
              .as(Encoders.STRING())
              .collectAsList());
    }
    site.others().stream()
        .map(staged -> staged.holder().claim())
        .filter(c -> !c.isEmpty())
        .forEach(outputs::add);
    return outputs;
  }
}
