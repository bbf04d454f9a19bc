package org.imagelake.jobs.command;

import java.util.List;
import org.imagelake.jobs.settings.Overrides;
import picocli.CommandLine.Option;

/** When the images are not good enough. */
final class GateOptions {
  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "GATE",
      description =
          "End with exit code 3 when this holds for the images of the inputs, known ones included: an"
              + " issue or failed with a share (blurry>20%%, failed>0.01), count<1000, score<0.5."
              + " Signs: > >= < <=.")
  private List<String> failOn;

  Overrides into(Overrides overrides) {
    return overrides.put("run.fail-on", "--fail-on", failOn);
  }
}
