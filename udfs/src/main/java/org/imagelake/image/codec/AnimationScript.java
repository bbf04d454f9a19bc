package org.imagelake.image.codec;

import java.util.List;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Limits;

/**
 * What an animation consists of, read without decoding.
 *
 * @param loopCount how often it plays; 0 is forever
 */
record AnimationScript(int loopCount, List<AnimationPart> parts) {

  static void requireRoom(int parts, Limits limits) throws BadHeader {
    if (parts >= limits.maxFrames()) {
      throw new BadHeader(
          Code.TOO_COMPLEX, "expected at most " + limits.maxFrames() + " frames, found more");
    }
  }
}
