package org.imagelake.image.quality;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.color.ColorMeasures;
import org.imagelake.image.color.Colors;
import org.imagelake.image.color.ViewLuma;
import org.imagelake.image.hash.PerceptualHash;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The passes over decoded pixels, without the decode, in milliseconds per picture; divide by the
 * pixels for ns/px. Run {@code org.openjdk.jmh.Main MeasureBenchmark} with the test class path of
 * this module.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MeasureBenchmark {
  @Param({"1000x600", "4000x3000"})
  public String size;

  private HeapPixels pixels;
  private LumaSource luma;
  private HeapPixels view;
  private ColorMeasures colors;

  @Setup
  public void paint() {
    int cross = size.indexOf('x');
    int width = Integer.parseInt(size.substring(0, cross));
    int height = Integer.parseInt(size.substring(cross + 1));
    Random random = new Random(1);
    pixels =
        HeapPixels.paint(
            width,
            height,
            (x, y) -> {
              double grain = 4 * random.nextGaussian();
              double tone = 128 + 60 * Math.sin(x / 90.0) + 40 * Math.cos(y / 70.0) + grain;
              int red = HeapPixels.gray(tone + 20 * Math.sin(y / 50.0)) & 0xFF0000;
              int blue = HeapPixels.gray(tone - 30 * Math.cos(x / 99.0)) & 0x0000FF;
              return red | HeapPixels.gray(tone) & 0x00FF00 | blue;
            });
    luma = new SmallLuma(ViewLuma.of(pixels.raster()));
    view = new HeapPixels(pixels.reduce(1024));
    colors = ColorMeasures.sampled(view.raster());
  }

  @Benchmark
  public Object detail() {
    return DetailPass.over(luma);
  }

  @Benchmark
  public double edgeSharpness() {
    return EdgeSharpness.of(luma);
  }

  @Benchmark
  public Object histogramAlone() {
    return HistogramPass.over(luma);
  }

  @Benchmark
  public ColorMeasures color() {
    return ColorMeasures.sampled(view.raster());
  }

  @Benchmark
  public Colors palette() {
    return colors.colors();
  }

  @Benchmark
  public long perceptualHash() {
    return PerceptualHash.of(ViewLuma.of(view.raster()), 1);
  }

  @Benchmark
  public PixelMeasures all() {
    return PixelExaminer.examine(
        pixels, 1, false, pixels.width(), pixels.height(), AnalysisSettings.DEFAULT);
  }
}
