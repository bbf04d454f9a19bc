package org.imagelake.image.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.convert.ConverterCases.convert;
import static org.imagelake.image.convert.ConverterCases.decode;
import static org.imagelake.image.convert.ConverterCases.exif;
import static org.imagelake.image.convert.ConverterCases.file;
import static org.imagelake.image.convert.ConverterCases.graphic;
import static org.imagelake.image.convert.ConverterCases.noise;
import static org.imagelake.image.convert.ConverterCases.photo;
import static org.imagelake.image.convert.ConverterCases.spec;
import static org.imagelake.image.convert.ConverterCases.to;
import static org.imagelake.image.convert.ConverterCases.with;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.metadata.ImageMetadata;
import org.imagelake.image.metadata.MetadataReader;
import org.imagelake.image.metadata.carry.MetadataPolicy;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

/** What a conversion keeps of its source, and what it says it lost. */
class CarriedTest {
  private static ImageMetadata metadata(Conversion conversion) {
    return MetadataReader.read(conversion.content(), conversion.to(), false);
  }

  private static ConversionSpec withOrientationKept(ConversionSpec spec) {
    return new ConversionSpec(
        spec.to(),
        spec.encode(),
        spec.metadata(),
        spec.maxSize(),
        spec.background(),
        false,
        false,
        false,
        null,
        false,
        spec.limits());
  }

  @Test
  void orientation_is_applied_once_or_kept_and_never_both() throws IOException {
    Bitmap stored = noise(30, 20, PixelLayout.RGB, 8, 1);
    byte[] source = file(ImageFormat.PNG, Picture.still(stored), exif(6));

    for (ImageFormat target : List.of(ImageFormat.PNG, ImageFormat.TIFF, ImageFormat.BMP)) {
      Conversion upright = convert(source, to(target));
      assertThat(upright.width() + "x" + upright.height()).isEqualTo("20x30");
      assertThat(metadata(upright).orientation()).as("%s", target).isEqualTo(1);
      byte[] corner = new byte[3];
      System.arraycopy(decode(upright).first().samples(), 3 * 19, corner, 0, 3);
      assertThat(corner)
          .as("6 turns clockwise: the first pixel goes to the right")
          .containsExactly(stored.samples()[0], stored.samples()[1], stored.samples()[2]);
    }
    ConversionSpec keep = withOrientationKept(to(ImageFormat.PNG));
    Conversion kept = convert(source, keep);
    assertThat(kept.width()).isEqualTo(30);
    assertThat(metadata(kept).orientation()).isEqualTo(6);
    Conversion turned = convert(source, withOrientationKept(to(ImageFormat.BMP)));
    assertThat(turned.width()).as("BMP has no tag to keep it in").isEqualTo(20);
    ConversionSpec bare = with(to(ImageFormat.PNG), MetadataPolicy.STRIP, 1000, null, false);
    assertThat(convert(source, withOrientationKept(bare)).width())
        .as("nor does a PNG without EXIF")
        .isEqualTo(20);
  }

  @Test
  void positions_stay_unless_they_are_to_go() throws IOException {
    byte[] source = file(ImageFormat.JPEG, Picture.still(photo(64, 48)), exif(1));
    ConversionSpec webp = to(ImageFormat.WEBP);

    assertThat(metadata(convert(source, webp)).gps().latitude()).isEqualTo(10);
    Conversion stripped =
        convert(source, with(webp, MetadataPolicy.STRIP_GPS, Integer.MAX_VALUE, null, false));
    assertThat(metadata(stripped).gps()).isNull();
    Conversion bare =
        convert(source, with(webp, MetadataPolicy.STRIP, Integer.MAX_VALUE, null, false));
    assertThat(bare.bytes()).isLessThan(stripped.bytes());
    assertThat(convert(source, to(ImageFormat.BMP)).warnings()).contains("EXIF: not kept");
  }

  @Test
  void a_comment_is_missed() throws IOException {
    byte[] jpeg = file(ImageFormat.JPEG, photo(32, 24));
    ByteBuffer commented = ByteBuffer.allocate(jpeg.length + 6);
    commented.put(jpeg, 0, 2).putShort((short) 0xFFFE).putShort((short) 4);
    commented.put((byte) 'h').put((byte) 'i').put(jpeg, 2, jpeg.length - 2);

    assertThat(convert(jpeg, to(ImageFormat.WEBP)).warnings()).isEmpty();
    assertThat(convert(commented.array(), to(ImageFormat.WEBP)).warnings())
        .containsExactly("comments and texts are not carried");
  }

  @Test
  void sixteen_bits_and_alpha_go_where_they_can_and_are_missed_elsewhere() throws IOException {
    Bitmap deep = noise(17, 9, PixelLayout.RGBA, 16, 2);
    byte[] source = file(ImageFormat.PNG, deep);

    Conversion tiff = convert(source, to(ImageFormat.TIFF));
    assertThat(decode(tiff).first().samples()).isEqualTo(deep.samples());
    assertThat(tiff.warnings()).isEmpty();

    Conversion webp =
        convert(source, to(ImageFormat.WEBP).with(EncodeSettings.DEFAULT.withLossless(true)));
    assertThat(webp.warnings()).containsExactly("16 bits a sample: reduced to 8");
    assertThat(decode(webp).first().layout()).isEqualTo(PixelLayout.RGBA);

    assertThat(convert(source, to(ImageFormat.JPEG)).warnings())
        .containsExactlyInAnyOrder(
            "16 bits a sample: reduced to 8", "transparency: laid on #ffffff");
    assertThat(convert(source, to(ImageFormat.GIF)).warnings())
        .anyMatch(w -> w.startsWith("partly transparent pixels"));
  }

  @Test
  void sixteen_bits_of_many_strips_come_back_in_either_byte_order() throws IOException {
    Bitmap deep = noise(700, 300, PixelLayout.RGB, 16, 8);
    byte[] png = file(ImageFormat.PNG, Picture.still(deep), exif(1)); // little-endian EXIF

    Conversion tiff = convert(png, to(ImageFormat.TIFF));

    assertThat(decode(tiff).first().samples()).isEqualTo(deep.samples());
    assertThat(decode(convert(tiff.content(), to(ImageFormat.PNG))).first().samples())
        .isEqualTo(deep.samples());
  }

  @Test
  void an_animation_moves_where_it_can_and_is_its_first_frame_elsewhere() throws IOException {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Bitmap frame = graphic(PixelLayout.RGB);
      frame.samples()[30 * i] = 7;
      frames.add(new Frame(frame, 100));
    }
    Picture moving = new Picture(frames, Picture.Sequence.ANIMATION, 0, null, null, null);
    byte[] source = file(ImageFormat.GIF, moving, null);

    for (ImageFormat target : List.of(ImageFormat.WEBP, ImageFormat.PNG, ImageFormat.GIF)) {
      Conversion made = convert(source, to(target));
      assertThat(made.frames()).as("%s", target).isEqualTo(3);
      assertThat(decode(made).frames()).extracting(Frame::delayMillis).containsOnly(100);
      assertThat(made.warnings()).isEmpty();
    }
    Conversion still = convert(source, to(ImageFormat.JPEG));
    assertThat(still.frames()).isEqualTo(1);
    assertThat(still.warnings()).containsExactly("animation: first of 3 kept");
    assertThat(convert(source, spec(TargetFormat.AUTO)).choice()).isEqualTo("animated graphic");
  }
}
