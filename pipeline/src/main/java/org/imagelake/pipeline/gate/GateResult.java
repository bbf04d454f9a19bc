package org.imagelake.pipeline.gate;

import org.imagelake.image.Describe;

/** What one gate said of one run. */
public record GateResult(
    @Describe("The condition that fails the run, as given, such as blurry>20%.") String gate,
    @Describe("What was found, shares from 0 to 1; null when no image could be judged.")
        Double measured,
    @Describe("Whether the condition does not hold; false when no image could be judged.")
        Boolean passed) {}
