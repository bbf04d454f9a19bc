package org.imagelake.jobs.settings;

import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.image.enhance.Enhancement;
import org.imagelake.image.enhance.Enhancements;
import org.imagelake.image.enhance.PlanStep;
import org.imagelake.pipeline.UsageException;

/**
 * The settings below {@code enhance}; how results are written is said below {@code convert}.
 *
 * @param to name of a format or rule
 * @param auto whether steps follow from the issues of each image
 * @param steps that are done to every image
 */
public record EnhanceSection(String to, boolean auto, List<PlanStep> steps) {
  /** Enhancements with an option of their own. */
  public static final List<String> MANUAL =
      List.of("brightness", "contrast", "saturation", "sharpness");

  private static final String NONE = "none";

  static EnhanceSection read(SettingReader reader) {
    List<PlanStep> steps = new ArrayList<>();
    for (String id : MANUAL) {
      String given = reader.text("enhance." + id);
      if (!given.equals(NONE)) {
        steps.add(step(reader, "enhance." + id, id, given));
      }
    }
    for (String text : reader.list("enhance.apply")) {
      String[] parts = text.split("=", 2);
      steps.add(step(reader, "enhance.apply", parts[0], parts.length < 2 ? null : parts[1]));
    }
    return new EnhanceSection(reader.text("enhance.to"), reader.yes("enhance.auto"), steps);
  }

  /**
   * What is asked of each image.
   *
   * @throws UsageException when nothing is asked for, or one thing twice
   */
  public EnhanceSpec spec(ConversionSpec template, String issueProfile) {
    if (!auto && steps.isEmpty()) {
      throw new UsageException(
          "nothing to do: give --auto, --apply ID[=ARG],... or one of --brightness, --contrast,"
              + " --saturation, --sharpness; the command enhancements lists all");
    }
    try {
      return new EnhanceSpec(
          template.withTarget(ConvertSection.target(to)), auto, steps, issueProfile);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static PlanStep step(SettingReader reader, String key, String id, String argument) {
    List<String> ids = Enhancements.ALL.stream().map(Enhancement::id).toList();
    if (!ids.contains(id)) {
      throw reader.wrong(key, "any of " + String.join(", ", ids), id, Nearest.question(id, ids));
    }
    Enhancement enhancement = Enhancements.named(id);
    try {
      return new PlanStep(
          id,
          argument == null
              ? (Double) enhancement.argument().standard()
              : (Double) Double.parseDouble(argument));
    } catch (NumberFormatException e) {
      throw reader.wrong(key, "a number for " + id, argument, "");
    } catch (IllegalArgumentException e) {
      throw reader.wrong(
          key,
          "%s from %s to %s"
              .formatted(id, enhancement.argument().least(), enhancement.argument().most()),
          argument,
          "");
    }
  }
}
