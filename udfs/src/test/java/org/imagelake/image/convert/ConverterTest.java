package org.imagelake.image.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.imagelake.image.ImageError;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.codec.PictureDecoder;
import org.imagelake.image.codec.PictureRequest;
import org.imagelake.image.encode.Embedded;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.Encoders;
import org.imagelake.image.metadata.ImageMetadata;
import org.imagelake.image.metadata.MetadataReader;
import org.imagelake.image.metadata.carry.MetadataPolicy;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

/** What a conversion keeps, what it says it lost, and which format a rule picks. */
class ConverterTest {
  private static Bitmap noise(int width, int height, PixelLayout layout, int depth, long seed) {
    byte[] samples = new byte[width * height * layout.channels() * depth / 8];
    new Random(seed).nextBytes(samples);
    return new Bitmap(width, height, layout, depth, samples);
  }

  /** Gradients with grain: what a camera gives. */
  private static Bitmap photo(int width, int height) {
    Random random = new Random(4);
    byte[] samples = new byte[3 * width * height];
    for (int i = 0; i < samples.length; i++) {
      int x = i / 3 % width;
      int y = i / 3 / width;
      double value = 120 + 70 * Math.sin(x / 19.0 + i % 3) + 40 * Math.cos(y / 13.0);
      samples[i] = (byte) Math.max(0, Math.min(255, value + 4 * random.nextGaussian()));
    }
    return new Bitmap(width, height, PixelLayout.RGB, 8, samples);
  }

  private static Bitmap graphic(PixelLayout layout) {
    byte[] samples = new byte[120 * 90 * layout.channels()];
    for (int i = 0; i < samples.length; i++) {
      int pixel = i / layout.channels();
      samples[i] = (byte) (pixel % 120 / 40 * 100 + pixel / 120 / 30 * 20);
    }
    return new Bitmap(120, 90, layout, 8, samples);
  }

  private static byte[] file(ImageFormat format, Picture picture, byte[] exif) throws IOException {
    return Encoders.of(format)
        .orElseThrow()
        .encode(picture, new Embedded(exif, null), EncodeSettings.DEFAULT);
  }

  private static byte[] file(ImageFormat format, Bitmap bitmap) throws IOException {
    return file(format, Picture.still(bitmap), null);
  }

  private static ConversionSpec spec(TargetFormat to) {
    return ConversionSpec.to(to);
  }

  private static ConversionSpec to(ImageFormat format) {
    return spec(TargetFormat.fixed(format));
  }

  private static Conversion convert(byte[] source, ConversionSpec spec) {
    Outcome<Conversion> outcome = new Converter(spec).convert(source);
    assertThat(outcome).isInstanceOf(Outcome.Ok.class);
    return ((Outcome.Ok<Conversion>) outcome).value();
  }

  private static ImageError failure(byte[] source, ConversionSpec spec) {
    return ((Outcome.Failed<Conversion>) new Converter(spec).convert(source)).error();
  }

  private static Picture decode(Conversion conversion) {
    return Headers.read(conversion.content(), conversion.to(), Limits.DEFAULT)
        .then(
            header ->
                PictureDecoder.decode(
                    conversion.content(), header, PictureRequest.everything(Limits.DEFAULT)))
        .fold(
            picture -> picture,
            error -> {
              throw new AssertionError(error.message());
            });
  }

  /** IFD0 with Orientation and a GPS directory at 10° N, 20° E (Exif 2.32 §4.6). */
  private static byte[] exif(int orientation) {
    ByteBuffer out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    out.putShort((short) 2);
    entry(out, 274, 3, 1, orientation);
    entry(out, 34853, 4, 1, 38);
    out.putInt(0);
    out.putShort((short) 4);
    entry(out, 1, 2, 2, 'N');
    entry(out, 2, 5, 3, 92);
    entry(out, 3, 2, 2, 'E');
    entry(out, 4, 5, 3, 116);
    out.putInt(0);
    for (int degrees : new int[] {10, 20}) {
      out.putInt(degrees).putInt(1).putInt(0).putInt(1).putInt(0).putInt(1);
    }
    byte[] block = new byte[out.position()];
    out.flip().get(block);
    return block;
  }

  private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static ImageMetadata metadata(Conversion conversion) {
    return MetadataReader.read(conversion.content(), conversion.to(), false);
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

  private static ConversionSpec with(
      ConversionSpec spec, MetadataPolicy policy, int maxSize, Double ssim, boolean verify) {
    return new ConversionSpec(
        spec.to(),
        spec.encode(),
        policy,
        maxSize,
        spec.background(),
        true,
        false,
        false,
        ssim,
        verify,
        spec.limits());
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
