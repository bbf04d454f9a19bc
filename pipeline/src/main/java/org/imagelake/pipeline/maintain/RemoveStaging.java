package org.imagelake.pipeline.maintain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.imagelake.pipeline.run.Staged;

/** What dead runs had not committed. */
final class RemoveStaging implements Upkeep {
  @Override
  public List<Chore> chores(Site site) throws IOException {
    List<Chore> chores = new ArrayList<>();
    for (Staged staged : site.others()) {
      if (!site.isAlive(staged.runId())) {
        chores.add(site.removal("removed staging of a dead run", staged.folder()));
      }
    }
    return chores;
  }
}
