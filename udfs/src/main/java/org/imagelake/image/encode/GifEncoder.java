package org.imagelake.image.encode;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.gif.Animation;
import org.imagelake.image.encode.gif.GifFile;
import org.imagelake.image.encode.gif.GifFrame;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;

/** GIF with a palette for each frame: exact up to 256 colours, the nearest 256 beyond. */
final class GifEncoder implements ImageEncoder {
  /** Sides are 16-bit numbers. */
  private static final int MAX_SIDE = 65535;

  /** Steps of refinement; what more of them gain stands in the encoder's test. */
  private static final int STEPS = 4;

  private static final int OPTIMIZED_STEPS = 20;

  @Override
  public ImageFormat format() {
    return ImageFormat.GIF;
  }

  @Override
  public Set<EncodeOption> options() {
    return EnumSet.of(EncodeOption.OPTIMIZE, EncodeOption.PROGRESSIVE);
  }

  @Override
  public Set<Feature> holds(EncodeSettings settings) {
    return EnumSet.of(Feature.ALPHA, Feature.ANIMATION, Feature.GRAY);
  }

  /** Not in general: a picture of at most 256 colours and no soft edges does come back exactly. */
  @Override
  public boolean isLossless(EncodeSettings settings) {
    return false;
  }

  @Override
  public int maxSide() {
    return MAX_SIDE;
  }

  @Override
  public byte[] encode(Picture picture, Embedded embedded, EncodeSettings settings)
      throws IOException {
    int steps = settings.isOptimized() ? OPTIMIZED_STEPS : STEPS;
    List<Frame> frames =
        picture.sequence() == Sequence.ANIMATION
            ? picture.frames()
            : picture.frames().subList(0, 1);
    for (Frame frame : frames) {
      Fit.check(frame.bitmap(), this, settings);
    }
    List<GifFrame> drawn = new Animation(frames, steps, settings.isOptimized()).draw();
    return GifFile.of(drawn, picture.loopCount(), settings.isProgressive());
  }
}
