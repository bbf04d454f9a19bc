package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

/** The pixels of a decoded picture keep the contract of pixels. */
class PicturePixelsTest extends PixelsContract {
  @Override
  Decoder decoder() {
    return new OfPictures();
  }

  /** Decodes as conversions do. */
  private static final class OfPictures implements Decoder {
    @Override
    public String id() {
      return "picture";
    }

    @Override
    public boolean reads(ImageFormat format) {
      return true;
    }

    @Override
    public boolean supports(ImageHeader header) {
      return true;
    }

    @Override
    public Outcome<Pixels> decode(byte[] content, ImageHeader header, int leastLongSide) {
      return PictureDecoder.decode(content, header, PictureRequest.everything(Limits.DEFAULT))
          .then(picture -> Outcome.ok(PicturePixels.of(picture)));
    }
  }

  @Test
  void a_profile_is_applied_and_sixteen_bits_are_reduced() {
    byte[] deep = {(byte) 200, 17, 100, 99, 50, 3};
    Bitmap bitmap = new Bitmap(1, 1, PixelLayout.RGB, 16, deep);
    byte[] plain = rgb(Picture.still(bitmap));
    assertThat(plain).containsExactly((byte) 200, (byte) 100, (byte) 50);

    byte[] wide = rgb(profiled(bitmap, TestProfiles.displayP3()));
    assertThat(wide[0] & 0xFF).as("red of a wider gamut").isGreaterThan(205);
    assertThat(rgb(profiled(bitmap, TestProfiles.srgb()))).isEqualTo(plain);
  }

  private static Picture profiled(Bitmap bitmap, byte[] profile) {
    return new Picture(List.of(new Frame(bitmap, 0)), Sequence.STILL, 0, profile, null, null);
  }

  private static byte[] rgb(Picture picture) {
    byte[] row = new byte[3];
    try (Pixels pixels = PicturePixels.of(picture)) {
      pixels.copyRgbRow(0, row);
    }
    return row;
  }
}
