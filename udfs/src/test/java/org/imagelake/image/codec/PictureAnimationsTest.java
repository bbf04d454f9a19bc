package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.imagelake.image.codec.PictureReading.everything;
import static org.imagelake.image.codec.PictureReading.failure;
import static org.imagelake.image.codec.PictureReading.read;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Limits;
import org.imagelake.image.codec.Steps.Step;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Animations come frame by frame on their whole canvas. */
class PictureAnimationsTest {
  /** Left alone, cleared, left alone; each part is over what the ones before left. */
  private static final List<Step> CLEARED =
      List.of(
          new Step("RRRR/RRRR/R..R", 0, 0, 100, 1, true),
          new Step("G.", 2, 0, 50, 2, true),
          new Step("BB/BB", 0, 0, 250, 1, true));

  private static final List<String> CLEARED_SHOWN =
      List.of("RRRR/RRRR/R..R", "RRGR/RRRR/R..R", "BB../BBRR/R..R");

  /** The second is taken back. */
  private static final List<Step> RESTORED =
      List.of(
          new Step("RRRR/RRRR/R..R", 0, 0, 100, 1, true),
          new Step("GG/GG", 1, 1, 50, 3, true),
          new Step("K", 3, 2, 250, 1, true));

  private static final List<String> RESTORED_SHOWN =
      List.of("RRRR/RRRR/R..R", "RRRR/RGGR/RGGR", "RRRR/RRRR/R..K");

  /** Transparent pixels of the second replace what is there. */
  private static final List<Step> REPLACED =
      List.of(
          new Step("RRRR/RRRR/RRRR", 0, 0, 100, 1, true), new Step("G./.G", 2, 0, 50, 1, false));

  private static final List<String> REPLACED_SHOWN = List.of("RRRR/RRRR/RRRR", "RRG./RR.G/RRRR");

  private static void shows(Picture picture, List<String> letters, Integer... millis) {
    assertThat(picture.sequence()).isEqualTo(Sequence.ANIMATION);
    assertThat(picture.frames()).extracting(f -> Steps.letters(f.bitmap())).isEqualTo(letters);
    assertThat(picture.frames()).extracting(Frame::delayMillis).containsExactly(millis);
  }

  @Test
  void gifDisposes() {
    shows(read(Steps.gif(4, 3, 0, CLEARED), everything()), CLEARED_SHOWN, 100, 50, 250);
    shows(read(Steps.gif(4, 3, 0, RESTORED), everything()), RESTORED_SHOWN, 100, 50, 250);
  }

  @Test
  void apngDisposesAndBlends() {
    shows(read(Steps.apng(4, 3, 0, null, CLEARED), everything()), CLEARED_SHOWN, 100, 50, 250);
    shows(read(Steps.apng(4, 3, 0, null, RESTORED), everything()), RESTORED_SHOWN, 100, 50, 250);
    shows(read(Steps.apng(4, 3, 0, null, REPLACED), everything()), REPLACED_SHOWN, 100, 50);
  }

  @Test
  void webpDisposesAndBlends() {
    shows(read(Steps.webp(4, 3, 0, CLEARED), everything()), CLEARED_SHOWN, 100, 50, 250);
    shows(read(Steps.webp(4, 3, 0, REPLACED), everything()), REPLACED_SHOWN, 100, 50);
  }

  /** Netscape counts repetitions, the others how often an animation plays. */
  @ParameterizedTest
  @CsvSource({"-1, 1", "0, 0", "1, 2", "4, 5"})
  void countsHowOftenAGifPlays(int repeats, int plays) {
    Picture picture = read(Steps.gif(4, 3, repeats, CLEARED), everything());
    assertThat(picture.loopCount()).isEqualTo(plays);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5})
  void keepsHowOftenOthersPlay(int plays) {
    assertThat(read(Steps.apng(4, 3, plays, null, CLEARED), everything()).loopCount())
        .isEqualTo(plays);
    assertThat(read(Steps.webp(4, 3, plays, CLEARED), everything()).loopCount()).isEqualTo(plays);
  }

  @Test
  void aDefaultImageOutsideTheAnimationIsTheStill() {
    byte[] content = Steps.apng(4, 3, 0, "WWWW/KKKK/WWWW", CLEARED);
    shows(read(content, everything()), CLEARED_SHOWN, 100, 50, 250);
    assertThat(Steps.letters(read(content, first()).first())).isEqualTo("WWWW/KKKK/WWWW");
  }

  private static PictureRequest first() {
    return new PictureRequest(Integer.MAX_VALUE, true, false, true, Limits.DEFAULT);
  }

  @Test
  void theFirstFrameAloneIsAStill() {
    for (byte[] content :
        List.of(
            Steps.gif(4, 3, 0, CLEARED),
            Steps.apng(4, 3, 0, null, CLEARED),
            Steps.webp(4, 3, 0, CLEARED))) {
      Picture picture = read(content, first());
      assertThat(picture.sequence()).isEqualTo(Sequence.STILL);
      assertThat(Steps.letters(picture.first())).isEqualTo(CLEARED_SHOWN.get(0));
    }
  }

  @Test
  void anOpaqueAnimationHasNoAlpha() {
    List<Step> opaque =
        List.of(new Step("RG/BW", 0, 0, 10, 1, true), new Step("K", 1, 1, 10, 1, true));
    Picture picture = read(Steps.gif(2, 2, 0, opaque), everything());
    assertThat(picture.first().layout()).isEqualTo(PixelLayout.RGB);
    shows(picture, List.of("RG/BW", "RG/BK"), 10, 10);
  }

  @Test
  void whatIsBeyondTheCanvasIsCut() {
    List<Step> wide =
        List.of(new Step("RR/RR", 0, 0, 10, 1, true), new Step("GGG/GGG", 1, 1, 10, 1, true));
    shows(read(Steps.gif(2, 2, 0, wide), everything()), List.of("RR/RR", "RR/RG"), 10, 10);
  }

  /** Porter and Duff's "over" with straight alpha, in gray. */
  @ParameterizedTest
  @CsvSource({
    "8, 255, 128",
    "8, 128, 128",
    "8, 1, 254",
    "8, 0, 3",
    "16, 65535, 32768",
    "16, 300, 41000"
  })
  void blendsByAlpha(int depth, int underAlpha, int overAlpha) {
    double max = (1 << depth) - 1;
    byte[] content =
        PngContent.of(2, 1, depth, 4)
            .animation(2, 0)
            .control(2, 1, 0, 0, 10, 0, 0)
            .image(samples(depth, 77, underAlpha, 5, 0))
            .control(1, 1, 0, 0, 10, 0, 1)
            .frame(1, samples(depth, 201, overAlpha))
            .bytes();
    byte[] shown = read(content, everything()).frames().get(1).bitmap().samples();
    double alpha = overAlpha + underAlpha * (1 - overAlpha / max);
    double gray = (201 * overAlpha + 77 * underAlpha * (1 - overAlpha / max)) / alpha;
    assertThat((double) sample(shown, 0, depth)).isCloseTo(gray, within(0.51));
    assertThat((double) sample(shown, 1, depth)).isCloseTo(alpha, within(0.51));
    assertThat(sample(shown, 2, depth)).isEqualTo(5);
  }

  private static byte[] samples(int depth, int... values) {
    Content out = Content.big();
    return (depth == 8 ? out.u8(values) : out.u16(values)).bytes();
  }

  private static int sample(byte[] samples, int index, int depth) {
    return depth == 8
        ? samples[index] & 0xFF
        : (samples[2 * index] & 0xFF) << 8 | samples[2 * index + 1] & 0xFF;
  }

  /** Not where an APNG blends half-transparent pixels: Pillow 9.4 pastes their alpha too. */
  @Test
  void agreesWithPillow(@TempDir Path folder) throws IOException {
    assumeTrue(PillowOracle.isInstalled(), "no Pillow here");
    List<byte[]> contents =
        List.of(
            Steps.gif(4, 3, 0, CLEARED),
            Steps.gif(4, 3, 0, RESTORED),
            Steps.apng(4, 3, 0, null, CLEARED),
            Steps.apng(4, 3, 0, null, RESTORED),
            Steps.apng(4, 3, 0, null, REPLACED),
            Steps.webp(4, 3, 0, CLEARED),
            Steps.webp(4, 3, 0, REPLACED),
            halfTransparentWebp());
    try (PillowFrames oracle = new PillowFrames()) {
      for (int i = 0; i < contents.size(); i++) {
        Path file = Files.write(folder.resolve(i + ".bin"), contents.get(i));
        List<Frame> truth = oracle.frames(file, 100).frames();
        List<Frame> found = read(contents.get(i), everything()).frames();
        assertThat(found).as("file %d", i).hasSameSizeAs(truth);
        for (int k = 0; k < truth.size(); k++) {
          double difference = PillowFrames.difference(found.get(k).bitmap(), truth.get(k).bitmap());
          assertThat(difference).as("file %d, frame %d", i, k).isLessThan(1);
          assertThat(found.get(k).delayMillis()).isEqualTo(truth.get(k).delayMillis());
        }
      }
    }
  }

  /** Lossy colour beside lossless alpha: frames of two chunks. */
  private static byte[] halfTransparentWebp() {
    Content chunks = Content.little().text("WEBP");
    chunks.riffChunk("VP8X", Content.little().u8(0x12, 0, 0, 0).u24(39).u24(29).bytes());
    chunks.riffChunk("ANIM", Content.little().u32(0).u16(0).bytes());
    for (int i = 0; i < 3; i++) {
      int[] alphas = new Random(i).ints(40 * 30, 0, 256).toArray();
      byte[] still =
          Encoded.natively(
              ".webp",
              org.imagelake.image.codec.Picture.smooth(40, 30).map(color -> ~color & 0xFFFFFF),
              alphas,
              opencv_imgcodecs.IMWRITE_WEBP_QUALITY,
              90);
      Content frame = Content.little().u24(0).u24(0).u24(39).u24(29).u24(70).u8(i % 2);
      chunks.riffChunk("ANMF", frame.raw(Steps.webpChunks(still)).bytes());
    }
    return Content.little().text("RIFF").u32(chunks.length()).raw(chunks.bytes()).bytes();
  }

  @Test
  void allFramesTogetherStayWithinTheLimits() {
    List<Step> many = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      many.add(new Step("R", 0, 0, 10, 1, true));
    }
    for (byte[] content :
        List.of(
            Steps.gif(300, 300, 0, many),
            Steps.webp(300, 300, 0, many),
            Steps.apng(300, 300, 0, "R".repeat(300) + ("/" + "R".repeat(300)).repeat(299), many))) {
      PictureRequest memory = limited(10_000, 9L << 20);
      assertThat(failure(content, memory).code()).isEqualTo(Code.TOO_COMPLEX);
      assertThat(failure(content, limited(49, 1L << 30)).code()).isEqualTo(Code.TOO_COMPLEX);
      assertThat(read(content, limited(60, 27L << 20)).frames()).hasSize(50);
    }
  }

  private static PictureRequest limited(int frames, long bytes) {
    Limits limits = new Limits(1 << 30, 1 << 28, frames, 100, bytes);
    return PictureRequest.everything(limits);
  }

  @Test
  void aFileThatEndsEarlyIsAnError() {
    List<Step> large =
        List.of(
            new Step("RRRR/RRRR/R..R", 0, 0, 100, 1, true),
            new Step("RGBW/WBGR/KGKG", 0, 0, 100, 1, true),
            new Step("GRGR/BWBK/KRBG", 0, 0, 100, 1, true));
    for (byte[] content :
        List.of(
            Steps.gif(4, 3, 0, large),
            Steps.apng(4, 3, 0, null, large),
            Steps.webp(4, 3, 0, large))) {
      for (int missing : new int[] {14, 22}) {
        byte[] cut = Arrays.copyOf(content, content.length - missing);
        assertThat(failure(cut, everything()).code()).isIn(Code.TRUNCATED, Code.CORRUPT);
      }
    }
  }
}
