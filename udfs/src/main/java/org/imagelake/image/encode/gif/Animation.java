package org.imagelake.image.encode.gif;

import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.encode.palette.Quantizer;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Frame;

/**
 * Frames as a GIF draws them one over the other: only the rectangle that changed, unless pixels
 * become transparent. Then the frame before fills the screen and is cleared from it.
 */
public final class Animation {
  private final List<Frame> frames;
  private final int steps;
  private final boolean onlyChanged;

  /**
   * @param steps of refinement of each palette
   * @param onlyChanged within the rectangle too, what did not change is left transparent
   */
  public Animation(List<Frame> frames, int steps, boolean onlyChanged) {
    this.frames = frames;
    this.steps = steps;
    this.onlyChanged = onlyChanged;
  }

  public List<GifFrame> draw() {
    List<GifFrame> drawn = new ArrayList<>(frames.size());
    Change change = null;
    for (int i = 0; i < frames.size(); i++) {
      Bitmap now = frames.get(i).bitmap();
      Change next = i + 1 < frames.size() ? new Change(now, frames.get(i + 1).bitmap()) : null;
      boolean cleared = next != null && next.clears();
      boolean onBlank = change == null || change.clears();
      drawn.add(onBlank || cleared ? frame(now, 0, 0, i, cleared) : over(change, i));
      change = next;
    }
    return drawn;
  }

  private GifFrame over(Change change, int i) {
    Area area = change.area();
    return frame(change.pixels(area, onlyChanged), area.left(), area.top(), i, false);
  }

  private GifFrame frame(Bitmap pixels, int left, int top, int i, boolean clearsAfter) {
    int delay = hundredths(frames.get(i).delayMillis());
    return new GifFrame(Quantizer.quantize(pixels, steps), left, top, delay, clearsAfter);
  }

  /** Rounded; not below 2, which players show slower, where the source has 20 ms or more. */
  private static int hundredths(int millis) {
    return Math.min(0xFFFF, Math.max(millis >= 20 ? 2 : 0, (millis + 5) / 10));
  }
}
