package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.ImageAnalyzer;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.Converter;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.image.encode.Embedded;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.Encoders;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;
import org.imagelake.image.picture.PixelLayout;
import org.imagelake.image.quality.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to an image is what was asked for, and nothing worse than the source is kept. */
class EnhancerTest {
  private static final PlanStep BRIGHTER = new PlanStep("brightness", 1.5);
  private static final PlanStep NIGHT = new PlanStep("brightness", 0.1);

  private static Bitmap scene(PixelLayout layout, int depth) {
    Random random = new Random(8);
    int width = 160;
    int height = 120;
    byte[] samples = new byte[width * height * layout.channels() * depth / 8];
    int bytes = depth / 8;
    for (int i = 0; i < samples.length; i++) {
      int pixel = i / (layout.channels() * bytes);
      double value =
          100 + 60 * Math.sin(pixel % width / 9.0) + 30 * Math.cos(pixel / width / 5.0 + i % 3);
      samples[i] = (byte) Math.max(0, Math.min(255, value + 2 * random.nextGaussian()));
    }
    return new Bitmap(width, height, layout, depth, samples);
  }

  private static byte[] file(ImageFormat format, Picture picture) throws IOException {
    return Encoders.of(format)
        .orElseThrow()
        .encode(picture, new Embedded(null, null), EncodeSettings.DEFAULT);
  }

  private static byte[] png(Bitmap bitmap) throws IOException {
    return file(ImageFormat.PNG, Picture.still(bitmap));
  }

  private static EnhanceSpec manual(PlanStep... steps) {
    return new EnhanceSpec(ConversionSpec.to(TargetFormat.SAME), false, List.of(steps), "default");
  }

  private static EnhanceSpec automatic(PlanStep... steps) {
    return new EnhanceSpec(ConversionSpec.to(TargetFormat.SAME), true, List.of(steps), "default");
  }

  private static Enhanced value(Outcome<Enhanced> outcome) {
    return outcome.fold(
        made -> made,
        error -> {
          throw new AssertionError(error.toString());
        });
  }

  private static Picture reopened(Enhanced made) {
    return new Converter(ConversionSpec.to(TargetFormat.SAME))
        .reopen(made.conversion().content())
        .fold(
            picture -> picture,
            error -> {
              throw new AssertionError(error.toString());
            });
  }

  @Test
  void a_lossless_result_is_the_enhancement_and_nothing_else() throws IOException {
    Bitmap source = scene(PixelLayout.RGBA, 8);
    Enhanced made = value(new Enhancer(manual(BRIGHTER)).enhance(png(source)));

    Bitmap expected = Enhancements.named("brightness").apply(source, 1.5);
    assertThat(reopened(made).first().samples()).isEqualTo(expected.samples());
    assertThat(made.plan()).containsExactly(BRIGHTER);
    assertThat(made.after().quality().brightness())
        .isGreaterThan(made.before().quality().brightness());
    assertThat(made.conversion().psnr()).isBetween(5.0, 30.0);
    assertThat(made.conversion().ssim()).isBetween(0.1, 0.999);
  }

  @Test
  void sixteen_bits_and_every_frame_go_through() throws IOException {
    Bitmap deep = scene(PixelLayout.RGB, 16);
    Enhanced made = value(new Enhancer(manual(BRIGHTER)).enhance(png(deep)));
    assertThat(reopened(made).first().bitDepth()).isEqualTo(16);

    Bitmap one = scene(PixelLayout.RGB, 8);
    Bitmap two = Enhancements.named("brightness").apply(one, 0.5);
    Picture pages =
        new Picture(
            List.of(new Frame(one, 0), new Frame(two, 0)), Sequence.PAGES, 0, null, null, null);
    Enhanced both = value(new Enhancer(manual(BRIGHTER)).enhance(file(ImageFormat.TIFF, pages)));
    assertThat(both.conversion().frames()).isEqualTo(2);
    assertThat(both.conversion().to()).isEqualTo(ImageFormat.TIFF);
  }

  @ParameterizedTest
  @EnumSource(
      value = ImageFormat.class,
      names = {"JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF"})
  void the_format_stays(ImageFormat format) throws IOException {
    byte[] source = file(format, Picture.still(scene(PixelLayout.RGB, 8)));
    assertThat(value(new Enhancer(manual(BRIGHTER)).enhance(source)).conversion().to())
        .isEqualTo(format);
  }

  @Test
  void what_nobody_asked_for_is_kept_only_when_it_is_better() throws IOException {
    byte[] source = png(scene(PixelLayout.RGB, 8));
    Enhancer spoiling = new Enhancer(automatic(), (bitmap, appraisal) -> List.of(NIGHT));
    Enhanced made = value(spoiling.enhance(source));
    assertThat(made.improved()).isFalse();
    assertThat(made.conversion().keptOriginal()).isTrue();
    assertThat(made.plan()).containsExactly(NIGHT);
    assertThat(made.after().quality().brightness()).isLessThan(30);

    Enhanced asked = value(new Enhancer(manual(NIGHT)).enhance(source));
    assertThat(asked.improved()).isFalse();
    assertThat(asked.conversion().keptOriginal()).isFalse();
  }

  @Test
  void without_a_plan_nothing_is_tried() throws IOException {
    Enhancer idle = new Enhancer(automatic(), (bitmap, appraisal) -> List.of());
    Enhanced made = value(idle.enhance(png(scene(PixelLayout.RGB, 8))));
    assertThat(made.conversion().keptOriginal()).isTrue();
    assertThat(made.plan()).isEmpty();
    assertThat(made.after()).isNull();
    assertThat(made.improved()).isNull();
    assertThat(made.before().issues()).hasSize(10);
  }

  @Test
  void given_steps_replace_those_that_are_found_and_keep_the_order_of_plans() {
    EnhanceSpec spec = automatic(new PlanStep("sharpness", 1.2), new PlanStep("brightness", 2.0));
    List<PlanStep> found = List.of(BRIGHTER, new PlanStep("contrast", 1.1));
    assertThat(spec.plan(found))
        .extracting(PlanStep::toString)
        .containsExactly("brightness=2", "contrast=1.1", "sharpness=1.2");
    assertThatThrownBy(() -> manual(BRIGHTER, NIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }

  @ParameterizedTest
  @EnumSource(
      value = ImageFormat.class,
      names = {"JPEG", "PNG", "WEBP"})
  void before_is_what_analyze_measures(ImageFormat format) throws IOException {
    byte[] source = file(format, Picture.still(scene(PixelLayout.RGB, 8)));
    Quality measured = new ImageAnalyzer(AnalysisSettings.DEFAULT).analyze(source).quality();
    Quality before = value(new Enhancer(manual(BRIGHTER)).enhance(source)).before().quality();
    assertThat(before.brightness()).isCloseTo(measured.brightness(), within(0.1));
    assertThat(before.sharpness()).isCloseTo(measured.sharpness(), within(1.0));
    assertThat(before.noise()).isCloseTo(measured.noise(), within(0.05));
    assertThat(before.score()).isCloseTo(measured.score(), within(0.01));
  }

  @Test
  void a_broken_image_is_an_error() {
    Outcome<Enhanced> outcome = new Enhancer(manual(BRIGHTER)).enhance(new byte[] {1, 2, 3});
    Code code = outcome.fold(made -> null, error -> error.code());
    assertThat(code).isEqualTo(Code.NOT_AN_IMAGE);
  }
}
