package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.codec.PictureReading.everything;
import static org.imagelake.image.codec.PictureReading.failure;
import static org.imagelake.image.codec.PictureReading.read;

import java.util.List;
import java.util.Random;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Limits;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

/** Pages of a TIFF; reduced copies and masks beside them are none. */
class PicturePagesTest {
  private static final TiffPageContent.Page FIRST = page(20, 10, 3, 8, 0);
  private static final TiffPageContent.Page SECOND = page(9, 31, 1, 8, 2);
  private static final TiffPageContent.Page THIRD = page(12, 12, 3, 16, 2);
  private static final TiffPageContent.Page THUMBNAIL = page(5, 5, 3, 8, 1);
  private static final TiffPageContent.Page MASK = page(20, 10, 1, 8, 4);

  private static TiffPageContent.Page page(
      int width, int height, int channels, int depth, int subfileType) {
    byte[] samples = new byte[width * height * channels * depth / 8];
    new Random(width).nextBytes(samples);
    return new TiffPageContent.Page(width, height, channels, depth, subfileType, samples, null);
  }

  private static byte[] file(TiffPageContent.Page... pages) {
    return TiffPageContent.of(List.of(pages));
  }

  private static void holds(Picture picture, TiffPageContent.Page... pages) {
    assertThat(picture.frames()).hasSize(pages.length);
    for (int i = 0; i < pages.length; i++) {
      var bitmap = picture.frames().get(i).bitmap();
      assertThat(bitmap.width()).isEqualTo(pages[i].width());
      assertThat(bitmap.height()).isEqualTo(pages[i].height());
      assertThat(bitmap.bitDepth()).isEqualTo(pages[i].depth());
      assertThat(bitmap.layout()).isEqualTo(PixelLayout.of(pages[i].channels() == 1, false));
      assertThat(bitmap.samples()).isEqualTo(pages[i].samples());
    }
  }

  @Test
  void pagesComeInOrderEachOfItsOwnKind() {
    byte[] content = file(FIRST, THUMBNAIL, SECOND, MASK, THIRD, THUMBNAIL);
    Picture picture = read(content, everything());
    assertThat(picture.sequence()).isEqualTo(Sequence.PAGES);
    holds(picture, FIRST, SECOND, THIRD);
  }

  @Test
  void aPageWithItsThumbnailIsAStill() {
    Picture picture = read(file(FIRST, THUMBNAIL), everything());
    assertThat(picture.sequence()).isEqualTo(Sequence.STILL);
    holds(picture, FIRST);
  }

  @Test
  void theFirstPageComesAlone() {
    PictureRequest first = new PictureRequest(Integer.MAX_VALUE, true, false, true, Limits.DEFAULT);
    holds(read(file(FIRST, SECOND), first), FIRST);
  }

  @Test
  void aProfileOfAllPagesIsKept() {
    byte[] profile = TestProfiles.displayP3();
    TiffPageContent.Page wide = FIRST.with(profile);
    Picture picture = read(file(wide, wide), everything());
    assertThat(picture.iccProfile()).isEqualTo(profile);
    holds(picture, wide, wide);
  }

  @Test
  void pagesOfSeveralProfilesBecomeSrgb() {
    Picture picture = read(file(FIRST.with(TestProfiles.displayP3()), FIRST), everything());
    assertThat(picture.iccProfile()).isNull();
    assertThat(picture.first().samples()).isNotEqualTo(FIRST.samples());
    assertThat(picture.frames().get(1).bitmap().samples()).isEqualTo(FIRST.samples());
  }

  @Test
  void allPagesTogetherStayWithinTheLimits() {
    byte[] content = file(FIRST, SECOND, THIRD);
    Limits fewPages = new Limits(1 << 20, 1 << 20, 2, 10, 1 << 20);
    Limits littleMemory = new Limits(1 << 20, 1 << 20, 100, 10, 4000);
    assertThat(failure(content, PictureRequest.everything(fewPages)).code())
        .isEqualTo(Code.TOO_COMPLEX);
    assertThat(failure(content, PictureRequest.everything(littleMemory)).code())
        .isEqualTo(Code.TOO_COMPLEX);
  }

  @Test
  void aFileThatEndsEarlyIsAnError() {
    byte[] content = file(FIRST, SECOND, THIRD);
    byte[] cut = java.util.Arrays.copyOf(content, content.length - 100);
    assertThat(failure(cut, everything()).code()).isIn(Code.TRUNCATED, Code.CORRUPT);
  }
}
