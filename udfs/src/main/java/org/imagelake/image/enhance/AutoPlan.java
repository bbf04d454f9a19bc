package org.imagelake.image.enhance;

import java.util.List;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.quality.Issue;

/** What to do with a picture, by its issues, their strength and their confidence. */
public final class AutoPlan {
  private AutoPlan() {}

  /**
   * The steps in the order of {@link Enhancements#ALL}; none when nothing is suspected to be wrong
   * with the picture that an enhancement can repair.
   *
   * @param bitmap the first frame
   */
  public static List<PlanStep> of(Bitmap bitmap, Appraisal appraisal) {
    if (appraisal.issues().stream().map(Issue::issue).noneMatch(appraisal::suspects)) {
      return List.of();
    }
    Rehearsal rehearsal = new Rehearsal(bitmap);
    GrainRepair.blocks(rehearsal, bitmap, appraisal);
    ColorRepair.light(rehearsal, appraisal);
    GrainRepair.noise(rehearsal, bitmap, appraisal);
    ToneRepair.plan(rehearsal, appraisal);
    ColorRepair.saturation(rehearsal, appraisal);
    return rehearsal.steps();
  }
}
