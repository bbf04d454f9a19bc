package org.imagelake.image.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.convert.ConverterCases.convert;
import static org.imagelake.image.convert.ConverterCases.file;
import static org.imagelake.image.convert.ConverterCases.noise;
import static org.imagelake.image.convert.ConverterCases.photo;
import static org.imagelake.image.convert.ConverterCases.spec;
import static org.imagelake.image.convert.ConverterCases.to;
import static org.imagelake.image.convert.ConverterCases.with;

import java.io.IOException;
import org.imagelake.image.ImageError;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.metadata.carry.MetadataPolicy;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

/** How large and how similar results are, and what cannot be converted. */
class ConverterTest {
  private static ImageError failure(byte[] source, ConversionSpec spec) {
    return ((Outcome.Failed<Conversion>) new Converter(spec).convert(source)).error();
  }

  @Test
  void results_are_made_smaller_and_never_larger() throws IOException {
    byte[] source = file(ImageFormat.JPEG, photo(400, 300));
    Conversion small =
        convert(source, with(to(ImageFormat.PNG), MetadataPolicy.KEEP, 100, null, true));
    assertThat(small.width() + "x" + small.height()).isEqualTo("100x75");
    assertThat(small.psnr()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(small.ssim()).isEqualTo(1);
    Conversion same =
        convert(source, with(to(ImageFormat.PNG), MetadataPolicy.KEEP, 1000, null, false));
    assertThat(same.width()).isEqualTo(400);
  }

  @Test
  void the_lowest_quality_that_is_similar_enough_is_found() throws IOException {
    byte[] source = file(ImageFormat.PNG, photo(300, 200));
    Conversion low =
        convert(source, with(to(ImageFormat.JPEG), MetadataPolicy.KEEP, 1000, 0.90, true));
    Conversion high =
        convert(source, with(to(ImageFormat.JPEG), MetadataPolicy.KEEP, 1000, 0.98, true));

    assertThat(low.ssim()).isBetween(0.90, 0.93);
    assertThat(high.ssim()).isGreaterThanOrEqualTo(0.98);
    assertThat(low.quality()).isLessThan(high.quality());
    assertThat(low.bytes()).isLessThan(high.bytes());
  }

  @Test
  void what_cannot_be_is_a_failure_that_says_what_to_do() throws IOException {
    byte[] wide = file(ImageFormat.BMP, noise(20_000, 1, PixelLayout.RGB, 8, 5));
    ImageError error = failure(wide, to(ImageFormat.WEBP));
    assertThat(error.code()).isEqualTo(ImageError.Code.NOT_ENCODABLE);
    assertThat(error.stage()).isEqualTo(ImageError.Stage.ENCODE);
    assertThat(error.message()).contains("16,383").contains("--max-size");
    assertThat(convert(wide, spec(TargetFormat.AUTO)).to()).isNotEqualTo(ImageFormat.WEBP);

    assertThat(failure(new byte[0], to(ImageFormat.PNG)).code().name()).isEqualTo("EMPTY_FILE");
    assertThat(failure(new byte[] {1, 2}, to(ImageFormat.PNG)).code().name())
        .isEqualTo("NOT_AN_IMAGE");
    byte[] heif =
        "\0\0\0\u0018ftypheic\0\0\0\0mif1heic"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(failure(heif, to(ImageFormat.PNG)).code().name()).isEqualTo("UNSUPPORTED");
  }
}
