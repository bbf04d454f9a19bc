package org.imagelake.image.codec;

import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;

/** Draws the parts of an animation on its canvas, one after the other. */
final class AnimationDecoder {
  private final ImageHeader header;
  private final AnimationScript script;
  private final PictureRequest request;
  private final PictureColors colors;

  AnimationDecoder(
      ImageHeader header, AnimationScript script, PictureRequest request, PictureColors colors) {
    this.header = header;
    this.script = script;
    this.request = request;
    this.colors = colors;
  }

  /** Gives the pixels of a part. */
  interface Source {
    Outcome<Bitmap> pixels(int index, AnimationPart part);
  }

  /** All frames, or the first when no more are wanted. */
  Outcome<Picture> decode(Source source) {
    List<AnimationPart> parts = request.allFrames() ? script.parts() : script.parts().subList(0, 1);
    Outcome<Picture> refusal = refusal(parts);
    if (refusal != null) {
      return refusal;
    }
    AnimationCanvas canvas = null;
    List<Bitmap> shown = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      AnimationPart part = parts.get(i);
      Outcome<Bitmap> pixels = source.pixels(i, part);
      if (pixels instanceof Outcome.Failed<Bitmap> failed) {
        return new Outcome.Failed<>(failed.error());
      }
      Bitmap bitmap = ((Outcome.Ok<Bitmap>) pixels).value();
      if (canvas == null) {
        canvas = canvas(bitmap);
      }
      shown.add(canvas.show(part, bitmap));
    }
    return Outcome.ok(picture(parts, shown));
  }

  private AnimationCanvas canvas(Bitmap first) {
    return new AnimationCanvas(
        header.width(), header.height(), first.layout().isGray(), first.bitDepth());
  }

  /** All frames, the canvas and its copy, and the largest part; null when there is room. */
  private Outcome<Picture> refusal(List<AnimationPart> parts) {
    int bytes = NativePlan.isGray(header) ? 2 : 4;
    int depth = header.bitDepth() != null && header.bitDepth() > 8 ? 2 : 1;
    long largest = parts.stream().mapToLong(AnimationPart::pixelCount).max().orElse(0);
    double needed = ((parts.size() + 2.0) * header.pixelCount() + 2.0 * largest) * bytes * depth;
    long limit = request.limits().maxDecodeBytes();
    if (needed > limit) {
      return Outcome.failed(
          Code.TOO_COMPLEX,
          Stage.DECODE,
          "%d frames of %dx%d: expected at most %d bytes to decode, found %.0f"
              .formatted(parts.size(), header.width(), header.height(), limit, needed));
    }
    return MemoryBudget.HEAP.covers((long) needed)
        ? null
        : MemoryBudget.HEAP.refusal((long) needed);
  }

  private Picture picture(List<AnimationPart> parts, List<Bitmap> shown) {
    boolean opaque = shown.stream().allMatch(Bitmaps::isOpaque);
    List<Frame> frames = new ArrayList<>();
    byte[] profile = null;
    for (int i = 0; i < shown.size(); i++) {
      Bitmap bitmap = shown.get(i);
      Still still = colors.finish(opaque ? Bitmaps.withoutAlpha(bitmap) : bitmap);
      shown.set(i, null); // a copy without alpha need not live beside it
      profile = still.profile();
      frames.add(new Frame(still.bitmap(), shown.size() > 1 ? parts.get(i).delayMillis() : 0));
    }
    boolean moves = frames.size() > 1;
    return new Picture(
        frames,
        moves ? Sequence.ANIMATION : Sequence.STILL,
        moves ? script.loopCount() : 0,
        profile,
        header.dpiX(),
        header.dpiY());
  }
}
