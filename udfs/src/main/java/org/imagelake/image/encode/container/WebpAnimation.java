package org.imagelake.image.encode.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.picture.ChangedArea;

/**
 * A WebP that moves (RFC 9649 §2.7.1.1): every frame is a part of the canvas and replaces what was
 * there.
 */
public final class WebpAnimation {
  private static final int MAX_DELAY = 0xFFFFFF;
  private static final int MAX_PLAYS = 0xFFFF;
  private static final int DO_NOT_BLEND = 2;
  private static final int CHUNK_HEADER = 8;
  private static final int RIFF_HEADER = 12;
  private static final int ANIM_LENGTH = 6;
  private static final int ANMF_HEAD = 16;

  private record Still(
      WebpChunks chunks, int left, int top, int width, int height, int delayMillis) {
    int anmfLength() {
      return ANMF_HEAD + chunks.imageLength();
    }
  }

  private final int width;
  private final int height;
  private final int plays;
  private final List<Still> stills = new ArrayList<>();

  /**
   * @param plays how often all frames are shown; 0 is forever
   */
  public WebpAnimation(int width, int height, int plays) {
    this.width = width;
    this.height = height;
    this.plays = plays;
  }

  /**
   * @param area of the canvas that the frame is drawn on
   * @param file a still of the area's size as libwebp gives it
   */
  public void add(ChangedArea area, byte[] file, int delayMillis) throws IOException {
    stills.add(
        new Still(
            WebpChunks.of(file),
            area.left(),
            area.top(),
            area.bitmap().width(),
            area.bitmap().height(),
            Math.min(MAX_DELAY, delayMillis)));
  }

  /** The whole file, without metadata. */
  public byte[] toBytes() throws IOException {
    byte[] head = WebpChunks.extended(flags(), width, height);
    long size = RIFF_HEADER + 2L * CHUNK_HEADER + head.length + ANIM_LENGTH;
    for (Still still : stills) {
      size += CHUNK_HEADER + still.anmfLength();
    }
    if (size > Integer.MAX_VALUE - 8) {
      throw new IOException("the animation would have %,d bytes, over 2 GB".formatted(size));
    }
    ByteBuffer out = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
    out.put(JpegSegments.ascii("RIFF")).putInt((int) size - 8).put(JpegSegments.ascii("WEBP"));
    out.put(JpegSegments.ascii("VP8X")).putInt(head.length).put(head);
    out.put(JpegSegments.ascii("ANIM")).putInt(ANIM_LENGTH);
    out.putInt(0).putShort((short) Math.min(MAX_PLAYS, plays)); // on a transparent background
    for (Still still : stills) {
      out.put(JpegSegments.ascii("ANMF")).putInt(still.anmfLength());
      WebpChunks.putThreeBytes(out, still.left() / 2);
      WebpChunks.putThreeBytes(out, still.top() / 2);
      WebpChunks.putThreeBytes(out, still.width() - 1);
      WebpChunks.putThreeBytes(out, still.height() - 1);
      WebpChunks.putThreeBytes(out, still.delayMillis());
      out.put((byte) DO_NOT_BLEND);
      still.chunks().putImage(out);
    }
    return out.array();
  }

  private int flags() {
    boolean hasAlpha = stills.stream().anyMatch(still -> still.chunks().hasAlpha());
    return WebpChunks.IS_ANIMATION | (hasAlpha ? WebpChunks.HAS_ALPHA : 0);
  }
}
