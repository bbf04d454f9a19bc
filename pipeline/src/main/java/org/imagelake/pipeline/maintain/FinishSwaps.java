package org.imagelake.pipeline.maintain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.run.Swap;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/**
 * A compaction that was killed between two renames: rows take the place that waits for them, once
 * no run is at work, which may be reading them where they are.
 */
final class FinishSwaps implements Upkeep {
  @Override
  public List<Chore> chores(Site site) throws IOException {
    Swap swap = new Swap(site.folders(), site.fs());
    List<Chore> chores = new ArrayList<>();
    for (Table table : Tables.ALL) {
      for (Path waiting : swap.waiting(table, site.conf())) {
        chores.add(
            new Chore(
                site.deed("finished a killed compaction", waiting),
                () -> site.exchange(() -> swap.finish(table, waiting))));
      }
    }
    return chores;
  }
}
