package org.imagelake.pipeline.maintain;

import java.io.IOException;
import java.util.List;

/** One kind of thing that a lake needs from time to time. */
interface Upkeep {
  /** Every kind, in the order in which they are done: what is known of the dead is used first. */
  List<Upkeep> ALL =
      List.of(
          new FinishSwaps(),
          new CloseDeadRuns(),
          new SweepTemporaries(),
          new RemoveUnownedRows(),
          new RemoveStaging(),
          new CompactRows());

  /** What there is to do; nothing is changed yet. */
  List<Chore> chores(Site site) throws IOException;
}
