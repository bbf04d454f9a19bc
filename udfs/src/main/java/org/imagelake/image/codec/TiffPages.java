package org.imagelake.image.codec;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;

/** The pages of a TIFF: all directories but reduced copies and masks of other pages. */
final class TiffPages {
  private static final int NEW_SUBFILE_TYPE = 254;
  private static final int SUBFILE_TYPE = 255;

  /** Bits of NewSubfileType: a reduced copy, a mask. */
  private static final int NO_PAGE = 1 | 4;

  private static final int OLD_REDUCED = 2;

  private final byte[] content;
  private final PictureRequest request;

  /** One page: its place among all directories, and what it says of itself. */
  private record Page(int index, ImageHeader header, byte[] profile) {}

  private TiffPages(byte[] content, PictureRequest request) {
    this.content = content;
    this.request = request;
  }

  static Outcome<Picture> decode(byte[] content, PictureRequest request) {
    TiffPages pages = new TiffPages(content, request);
    try {
      return pages.checked(pages.find()).then(pages::decode);
    } catch (BadHeader damage) {
      return Outcome.failed(damage.code(), Stage.DECODE, "TIFF: " + damage.getMessage());
    }
  }

  /** The first directory is a page whatever it says: its header has been told. */
  private List<Page> find() throws BadHeader {
    List<Page> pages = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    TiffDirectory directory = TiffDirectory.first(new Bytes(content, ByteOrder.BIG_ENDIAN));
    while (directory != null && seen.add(directory.offset())) {
      AnimationScript.requireRoom(seen.size() - 1, request.limits());
      if (pages.isEmpty() || isPage(directory)) {
        byte[] before = pages.isEmpty() ? null : pages.get(pages.size() - 1).profile();
        pages.add(page(directory, seen.size() - 1, before));
      }
      directory = directory.next();
    }
    return pages;
  }

  private static boolean isPage(TiffDirectory directory) throws BadHeader {
    return (directory.number(NEW_SUBFILE_TYPE, 0) & NO_PAGE) == 0
        && directory.number(SUBFILE_TYPE, 0) != OLD_REDUCED;
  }

  /** Thousands of pages may name one profile of a megabyte: it is held once. */
  private Page page(TiffDirectory directory, int index, byte[] before) throws BadHeader {
    HeaderDraft draft = new HeaderDraft(ImageFormat.TIFF);
    TiffHeaders.describe(directory, draft);
    ImageHeader header = draft.header();
    byte[] profile = TiffProfile.find(content, directory.offset());
    return new Page(index, header, Arrays.equals(profile, before) ? before : profile);
  }

  /** Every page within the limits, and all together. */
  private Outcome<List<Page>> checked(List<Page> pages) {
    double needed = 0;
    for (Page page : pages) {
      Outcome<ImageHeader> alone = DecodeCost.check(page.header(), request.limits());
      if (alone instanceof Outcome.Failed<ImageHeader> failed) {
        return new Outcome.Failed<>(failed.error());
      }
      needed += StillDecoder.neededBytes(page.header(), request);
    }
    long limit = request.limits().maxDecodeBytes();
    if (needed > limit) {
      return Outcome.failed(
          Code.TOO_COMPLEX,
          Stage.DECODE,
          "%d pages: expected at most %d bytes to decode, found %.0f"
              .formatted(pages.size(), limit, needed));
    }
    return MemoryBudget.HEAP.covers((long) needed)
        ? Outcome.ok(pages)
        : MemoryBudget.HEAP.refusal((long) needed);
  }

  /** A profile can only be kept when all pages have it, and samples that it fits. */
  private Outcome<Picture> decode(List<Page> pages) {
    byte[] first = pages.get(0).profile();
    String model = pages.get(0).header().colorModel();
    boolean keep =
        request.keepProfile()
            && pages.stream()
                .allMatch(
                    page ->
                        Arrays.equals(page.profile(), first)
                            && Objects.equals(page.header().colorModel(), model));
    return JavaReading.attempt(
        () -> {
          try (JavaReading reading = new JavaReading(content, pages.get(0).header())) {
            List<Still> stills = new ArrayList<>();
            for (Page page : pages) {
              ImageSamples samples =
                  JavaReading.samples(reading.image(page.index()), page.header());
              PictureColors colors = PictureColors.of(page.profile(), keep, page.header());
              stills.add(StillDecoder.finish(samples, request, colors));
            }
            return picture(stills, pages.get(0).header());
          }
        });
  }

  private static Picture picture(List<Still> stills, ImageHeader header) {
    return new Picture(
        stills.stream().map(still -> new Frame(still.bitmap(), 0)).toList(),
        stills.size() > 1 ? Sequence.PAGES : Sequence.STILL,
        0,
        stills.get(0).profile(),
        header.dpiX(),
        header.dpiY());
  }
}
