package org.imagelake.image.enhance;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.imagelake.image.convert.ConversionSpec;

/**
 * What is asked of each image.
 *
 * @param conversion how the result is written
 * @param auto whether steps are found from the issues of the image
 * @param steps that are done in any case, each enhancement once; they replace those that are found
 * @param issueProfile id of the rules that judge before and after
 */
public record EnhanceSpec(
    ConversionSpec conversion, boolean auto, List<PlanStep> steps, String issueProfile)
    implements Serializable {

  public EnhanceSpec {
    steps = List.copyOf(steps);
    long different = steps.stream().map(PlanStep::enhancement).distinct().count();
    if (different < steps.size()) {
      throw new IllegalArgumentException("an enhancement is asked for twice: " + steps);
    }
    if (!auto && steps.isEmpty()) {
      throw new IllegalArgumentException("nothing is asked for");
    }
  }

  /** All steps in the order of {@link Enhancements#ALL}. */
  List<PlanStep> plan(List<PlanStep> found) {
    Stream<PlanStep> rest =
        found.stream()
            .filter(
                step -> steps.stream().noneMatch(s -> s.enhancement().equals(step.enhancement())));
    List<PlanStep> all = Stream.concat(steps.stream(), rest).toList();
    return Enhancements.ALL.stream()
        .flatMap(e -> all.stream().filter(step -> step.enhancement().equals(e.id())))
        .toList();
  }
}
