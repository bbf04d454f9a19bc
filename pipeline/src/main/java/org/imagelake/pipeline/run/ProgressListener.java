package org.imagelake.pipeline.run;

/** Hears how a run gets on: from Spark's listener thread, a few times a second at most. */
@FunctionalInterface
public interface ProgressListener {
  ProgressListener NONE = progress -> {};

  void progress(RunProgress progress);
}
