package org.imagelake.jobs.command;

import java.util.List;
import org.imagelake.jobs.settings.Overrides;
import picocli.CommandLine.Option;

/** What is done to the pixels. */
final class RepairOptions {
  @Option(
      names = "--auto",
      negatable = true,
      description =
          "Find what to do from the issues of each image; a result that is not better is thrown"
              + " away. Default: ${bundle:default.enhance.auto}.")
  private Boolean auto;

  @Option(
      names = "--brightness",
      paramLabel = "0.1-3.0",
      description = "Multiply with this factor; 1.0 changes nothing.")
  private String brightness;

  @Option(
      names = "--contrast",
      paramLabel = "0.1-3.0",
      description = "Move away from the mean (above 1.0) or towards it.")
  private String contrast;

  @Option(
      names = "--saturation",
      paramLabel = "0.1-3.0",
      description = "Move away from gray (above 1.0) or towards it.")
  private String saturation;

  @Option(
      names = "--sharpness",
      paramLabel = "0.1-3.0",
      description = "Move away from the smoothed picture (above 1.0) or towards it.")
  private String sharpness;

  @Option(
      names = "--apply",
      split = ",",
      paramLabel = "ID[=ARG]",
      description =
          "Further steps, such as auto_levels or gamma_correction=0.8; the command enhancements"
              + " lists them.")
  private List<String> apply;

  Overrides into(Overrides overrides) {
    return overrides
        .put("enhance.auto", "--auto", auto)
        .put("enhance.brightness", "--brightness", brightness)
        .put("enhance.contrast", "--contrast", contrast)
        .put("enhance.saturation", "--saturation", saturation)
        .put("enhance.sharpness", "--sharpness", sharpness)
        .put("enhance.apply", "--apply", apply);
  }
}
