package org.imagelake.image.enhance;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.PicturePixels;
import org.imagelake.image.compare.Similarity;
import org.imagelake.image.convert.Conversion;
import org.imagelake.image.convert.Converter;
import org.imagelake.image.convert.Retouch;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.quality.PixelExaminer;
import org.imagelake.image.quality.PixelMeasures;

/** The repair of one image, while it is on its way through the converter. */
final class Repair implements Retouch {
  /** The changed picture beside the source, and one between two steps. */
  private static final int COPIES = 2;

  private static final int UPRIGHT = 1;

  private final EnhanceSpec spec;
  private final Enhancer.Planner planner;
  private final Converter converter;
  private final AnalysisSettings settings;
  private List<PlanStep> plan = List.of();
  private Appraisal before;
  private Appraisal after;
  private Boolean improved;

  Repair(EnhanceSpec spec, Enhancer.Planner planner, Converter converter) {
    this.spec = spec;
    this.planner = planner;
    this.converter = converter;
    this.settings =
        new AnalysisSettings(
            EnumSet.of(Part.QUALITY),
            AnalysisSettings.DEFAULT.analysisSize(),
            false,
            false,
            false,
            spec.issueProfile(),
            spec.conversion().limits());
  }

  @Override
  public Optional<Picture> change(Picture source) {
    before = appraise(source);
    plan = spec.plan(spec.auto() ? planner.of(source.first(), before) : List.of());
    return plan.isEmpty() ? Optional.empty() : Optional.of(source.map(this::enhanced));
  }

  private Bitmap enhanced(Bitmap bitmap) {
    Bitmap changed = bitmap;
    for (PlanStep step : plan) {
      changed = Enhancements.named(step.enhancement()).apply(changed, step.argument());
    }
    return changed;
  }

  /** What nobody asked for step by step is kept only when it is better. */
  @Override
  public Outcome<Conversion> judge(Picture source, Conversion made) {
    if (made.keptOriginal()) {
      return Outcome.ok(made);
    }
    return converter
        .reopen(made.content())
        .then(
            result -> {
              after = appraise(result);
              improved =
                  Verdict.improved(before, after) && Harm.none(source.first(), result.first());
              Conversion compared =
                  made.compared(
                      Similarity.psnr(source.first(), result.first()),
                      Similarity.ssim(source.first(), result.first()));
              boolean keep = improved || !spec.steps().isEmpty();
              return Outcome.ok(keep ? compared : compared.withoutContent());
            });
  }

  @Override
  public int copies() {
    return COPIES;
  }

  Enhanced result(Conversion conversion) {
    return new Enhanced(conversion, plan, before, after, improved);
  }

  private Appraisal appraise(Picture picture) {
    Bitmap first = picture.first();
    try (PicturePixels pixels = PicturePixels.of(picture)) {
      PixelMeasures measures =
          PixelExaminer.examine(pixels, UPRIGHT, false, first.width(), first.height(), settings);
      return new Appraisal(measures.quality(), measures.issues());
    }
  }
}
