package org.imagelake.image.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.convert.ConverterCases.convert;
import static org.imagelake.image.convert.ConverterCases.decode;
import static org.imagelake.image.convert.ConverterCases.file;
import static org.imagelake.image.convert.ConverterCases.graphic;
import static org.imagelake.image.convert.ConverterCases.noise;
import static org.imagelake.image.convert.ConverterCases.photo;
import static org.imagelake.image.convert.ConverterCases.spec;
import static org.imagelake.image.convert.ConverterCases.to;

import java.io.IOException;
import java.util.Random;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

/** Which format a rule picks. */
class FormatChoiceTest {
  @Test
  void a_gray_photograph_is_a_photograph() throws IOException {
    byte[] samples = new byte[200 * 150];
    Random random = new Random(6);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (110 + 80 * Math.sin(i % 200 / 23.0) + 5 * random.nextGaussian());
    }
    byte[] source = file(ImageFormat.PNG, new Bitmap(200, 150, PixelLayout.GRAY, 8, samples));

    assertThat(convert(source, spec(TargetFormat.AUTO)).choice()).isEqualTo("photo");
  }

  @Test
  void rules_pick_by_what_the_picture_is_and_say_so() throws IOException {
    byte[] photo = file(ImageFormat.PNG, photo(200, 150));
    byte[] graphic = file(ImageFormat.PNG, graphic(PixelLayout.RGB));
    byte[] deep = file(ImageFormat.PNG, noise(20, 20, PixelLayout.RGB, 16, 3));

    Conversion ofPhoto = convert(photo, spec(TargetFormat.AUTO));
    assertThat(ofPhoto.to()).isEqualTo(ImageFormat.WEBP);
    assertThat(ofPhoto.choice()).isEqualTo("photo");
    assertThat(ofPhoto.quality()).isNotNull();
    Conversion ofGraphic = convert(graphic, spec(TargetFormat.AUTO));
    assertThat(ofGraphic.quality()).as("lossless").isNull();
    assertThat(decode(ofGraphic).first().samples()).startsWith(graphic(PixelLayout.RGB).samples());
    assertThat(convert(deep, spec(TargetFormat.AUTO)).to()).isEqualTo(ImageFormat.PNG);

    Conversion smallest = convert(photo, spec(TargetFormat.SMALLEST));
    assertThat(smallest.choice()).startsWith("photo: WEBP ").contains("JPEG ");
    assertThat(smallest.bytes())
        .isEqualTo(
            Math.min(
                convert(photo, to(ImageFormat.WEBP)).bytes(),
                convert(photo, to(ImageFormat.JPEG)).bytes()));
  }
}
