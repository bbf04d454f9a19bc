package org.imagelake.image.quality;

import java.util.List;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.Pixels;
import org.imagelake.image.Raster;
import org.imagelake.image.color.ColorMeasures;
import org.imagelake.image.color.ViewLuma;
import org.imagelake.image.hash.PerceptualHash;

/** Measures decoded pixels and judges the measures. */
public final class PixelExaminer {
  /** Values up to 5 and from 250 on count as clipped. */
  private static final int SHADOWS_END = 5;

  private static final int HIGHLIGHTS_START = 250;

  private PixelExaminer() {}

  /**
   * Only what the settings ask for is computed; the rest is null.
   *
   * @param orientation EXIF orientation 1–8: the perceptual hash is taken of the upright picture
   * @param reduced whether the pixels were decoded at a reduced size, so that detail measures stay
   *     null
   * @param fullWidth width of the image at full size, for the resolution
   * @param fullHeight height of the image at full size
   * @throws IllegalArgumentException when the settings name an issue profile that does not exist
   */
  public static PixelMeasures examine(
      Pixels pixels,
      int orientation,
      boolean reduced,
      int fullWidth,
      int fullHeight,
      AnalysisSettings settings) {
    boolean judges = settings.asks(Part.QUALITY);
    IssueProfile profile = IssueProfiles.named(settings.issueProfile());
    boolean everyPixel = judges && profile.fullSizeColor();
    int viewSize = everyPixel ? AnalysisSettings.FULL_SIZE : settings.analysisSize();
    Raster view = pixels.reduce(viewSize);
    ColorMeasures color =
        judges || settings.asks(Part.COLORS) || settings.histograms()
            ? colors(view, viewSize)
            : null;
    boolean details = judges && !reduced;
    ViewLuma viewLuma = judges || settings.asks(Part.HASH) ? ViewLuma.of(view) : null;
    Long phash = settings.asks(Part.HASH) ? PerceptualHash.of(viewLuma, orientation) : null;
    Detail detail = details ? DetailPass.over(new PixelLuma(pixels)) : null;
    LumaHistogram luma = null;
    if (detail != null) {
      luma = detail.histogram();
    } else if (judges || settings.histograms()) {
      luma = HistogramPass.over(new PixelLuma(pixels));
    }
    Quality quality = null;
    List<Issue> issues = null;
    if (judges) {
      double megapixels = (double) fullWidth * fullHeight / 1e6;
      ViewLuma small = viewLuma.reduce(Evidence.SMALL_SIDE);
      Double sharp = details ? edgeSharpness(small, pixels) : null;
      Evidence evidence = new Evidence(megapixels, luma, detail, sharp, small, color);
      issues = profile.judge(evidence);
      quality = quality(luma, detail, color, Overall.of(issues, megapixels));
    }
    return new PixelMeasures(
        quality,
        issues,
        settings.asks(Part.COLORS) ? color.colors() : null,
        settings.histograms()
            ? new Histogram(color.red(), color.green(), color.blue(), luma.counts())
            : null,
        phash);
  }

  private static ColorMeasures colors(Raster view, int viewSize) {
    return viewSize == AnalysisSettings.FULL_SIZE
        ? ColorMeasures.of(view)
        : ColorMeasures.sampled(view);
  }

  private static double edgeSharpness(ViewLuma small, Pixels pixels) {
    boolean alreadySmall = Math.max(pixels.width(), pixels.height()) <= Evidence.SMALL_SIDE;
    return EdgeSharpness.of(alreadySmall ? new PixelLuma(pixels) : new SmallLuma(small));
  }

  private static Quality quality(
      LumaHistogram luma, Detail detail, ColorMeasures color, Overall overall) {
    return new Quality(
        luma.mean(),
        luma.standardDeviation(),
        detail == null ? null : detail.sharpness(),
        color.saturation(),
        detail == null ? null : detail.noise(),
        color.colorfulness(),
        luma.entropy(),
        (double) luma.percentile(0.99) - luma.percentile(0.01),
        luma.share(0, SHADOWS_END),
        luma.share(HIGHLIGHTS_START, 255),
        color.redMean(),
        color.greenMean(),
        color.blueMean(),
        color.channelImbalance(),
        color.castStrength(),
        detail == null ? null : detail.blockiness(),
        overall.score(),
        overall.level(),
        overall.confidence());
  }
}
