package org.imagelake.image.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.Pixels;
import org.imagelake.image.Raster;
import org.imagelake.image.color.ColorMeasures;
import org.imagelake.image.color.ViewLuma;

/**
 * Every measure that profiles can name, of one picture, as an analysis would take it; NaN: none.
 */
public final class AllMeasures {
  public static final List<String> IDS = Measures.ALL.stream().map(Measure::id).toList();

  private AllMeasures() {}

  public static Map<String, Double> of(Pixels pixels) {
    Raster view = pixels.reduce(AnalysisSettings.DEFAULT.analysisSize());
    Detail detail = DetailPass.over(new PixelLuma(pixels));
    ViewLuma small = ViewLuma.of(view).reduce(Evidence.SMALL_SIDE);
    boolean alreadySmall = Math.max(pixels.width(), pixels.height()) <= Evidence.SMALL_SIDE;
    double sharp = EdgeSharpness.of(alreadySmall ? new PixelLuma(pixels) : new SmallLuma(small));
    Evidence evidence =
        new Evidence(
            (double) pixels.width() * pixels.height() / 1e6,
            detail.histogram(),
            detail,
            sharp,
            small,
            ColorMeasures.sampled(view));
    Map<String, Double> values = new LinkedHashMap<>();
    for (Measure measure : Measures.ALL) {
      Double value = measure.read(evidence);
      values.put(measure.id(), value == null ? Double.NaN : value);
    }
    return values;
  }
}
