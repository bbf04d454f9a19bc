package org.imagelake.image.encode.container;

import java.nio.ByteBuffer;

/**
 * The chunks that make a PNG move (PNG third edition, §11.3.6): every frame is the whole canvas and
 * replaces what was there, the first one is the picture for readers that know no animation.
 */
public final class PngAnimation {
  private static final int MILLIS = 1000;
  private static final int HUNDREDTHS = 100;
  private static final int SECONDS = 1;
  private static final int MAX_SHORT = 0xFFFF;

  private final PngChunkWriter file;
  private int sequenceNumber;

  /**
   * @param file after its header and before its first frame
   * @param plays how often all frames are shown; 0 is forever
   */
  public PngAnimation(PngChunkWriter file, int frames, int plays) {
    this.file = file;
    file.chunk("acTL", ByteBuffer.allocate(8).putInt(frames).putInt(plays).array());
  }

  /**
   * @param data of the frame, compressed; {@code length} bytes of it count
   */
  public void add(int width, int height, int delayMillis, byte[] data, int length) {
    boolean first = sequenceNumber == 0;
    file.chunk("fcTL", control(width, height, delayMillis));
    if (first) {
      file.chunk("IDAT", data, length);
    } else {
      byte[] numbered = new byte[Math.addExact(4, length)];
      ByteBuffer.wrap(numbered).putInt(sequenceNumber++).put(data, 0, length);
      file.chunk("fdAT", numbered);
    }
  }

  /** At the canvas's corner, left as it is afterwards, drawn without blending: five zeros. */
  private byte[] control(int width, int height, int delayMillis) {
    int unit =
        delayMillis <= MAX_SHORT
            ? MILLIS
            : delayMillis / (MILLIS / HUNDREDTHS) <= MAX_SHORT ? HUNDREDTHS : SECONDS;
    int delay = Math.min(MAX_SHORT, delayMillis / (MILLIS / unit));
    ByteBuffer control = ByteBuffer.allocate(26);
    control.putInt(sequenceNumber++).putInt(width).putInt(height).putInt(0).putInt(0);
    control.putShort((short) delay).putShort((short) unit);
    return control.array();
  }
}
