package org.imagelake.image.codec;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.Limits;
import org.imagelake.image.codec.AnimationPart.Disposal;

/** The frames of a GIF: graphic control (GIF89a, 23) and Netscape's looping extension. */
final class GifScript implements GifBlocks.Visitor {
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final int CENTISECOND = 10;

  private final Bytes bytes;
  private final Limits limits;
  private final List<AnimationPart> parts = new ArrayList<>();
  private int plays = 1;
  private int delayMillis;
  private Disposal disposal = Disposal.NONE;

  private GifScript(Bytes bytes, Limits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  static AnimationScript read(byte[] content, Limits limits) throws BadHeader {
    Bytes bytes = new Bytes(content, ByteOrder.LITTLE_ENDIAN);
    GifScript script = new GifScript(bytes, limits);
    GifBlocks.walk(bytes, script);
    return new AnimationScript(script.plays, script.parts);
  }

  @Override
  public void extension(long at) throws BadHeader {
    int label = bytes.u8(at + 1);
    if (label == GRAPHIC_CONTROL) {
      disposal = disposal(bytes.u8(at + 3) >> 2 & 7);
      delayMillis = bytes.u16(at + 4) * CENTISECOND;
    } else if (label == APPLICATION
        && (bytes.says(at + 3, "NETSCAPE2.0") || bytes.says(at + 3, "ANIMEXTS1.0"))
        && bytes.u8(at + 14) >= 3
        && (bytes.u8(at + 15) & 7) == 1) {
      int repeats = bytes.u16(at + 16);
      plays = repeats == 0 ? 0 : repeats + 1;
    }
  }

  /** 4 is how some writers, after a draft of the specification, say "previous". */
  private static Disposal disposal(int method) {
    return switch (method) {
      case 2 -> Disposal.BACKGROUND;
      case 3, 4 -> Disposal.PREVIOUS;
      default -> Disposal.NONE;
    };
  }

  @Override
  public boolean image(long at) throws BadHeader {
    AnimationScript.requireRoom(parts.size(), limits);
    parts.add(
        new AnimationPart(
            bytes.u16(at + 1),
            bytes.u16(at + 3),
            bytes.u16(at + 5),
            bytes.u16(at + 7),
            delayMillis,
            disposal,
            true,
            List.of()));
    disposal = Disposal.NONE;
    delayMillis = 0;
    return true;
  }
}
