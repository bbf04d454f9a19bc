package org.imagelake.image.encode.container;

import java.nio.ByteBuffer;
import org.imagelake.image.picture.ChangedArea;

/**
 * The chunks that make a PNG move (PNG third edition, §11.3.6): every frame is a part of the canvas
 * and replaces what was there, the first one is the picture for readers that know no animation.
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
   * @param area of the canvas that the frame is drawn on
   * @param data of the frame, compressed; {@code length} bytes of it count
   */
  public void add(ChangedArea area, int delayMillis, byte[] data, int length) {
    boolean first = sequenceNumber == 0;
    file.chunk("fcTL", control(area, delayMillis));
    if (first) {
      file.chunk("IDAT", data, length);
    } else {
      byte[] numbered = new byte[Math.addExact(4, length)];
      ByteBuffer.wrap(numbered).putInt(sequenceNumber++).put(data, 0, length);
      file.chunk("fdAT", numbered);
    }
  }

  /** Left as it is afterwards, drawn without blending: zeros at the end. */
  private byte[] control(ChangedArea area, int delayMillis) {
    int unit =
        delayMillis <= MAX_SHORT
            ? MILLIS
            : delayMillis / (MILLIS / HUNDREDTHS) <= MAX_SHORT ? HUNDREDTHS : SECONDS;
    int delay = Math.min(MAX_SHORT, delayMillis / (MILLIS / unit));
    ByteBuffer control = ByteBuffer.allocate(26);
    control.putInt(sequenceNumber++);
    control.putInt(area.bitmap().width()).putInt(area.bitmap().height());
    control.putInt(area.left()).putInt(area.top());
    control.putShort((short) delay).putShort((short) unit);
    return control.array();
  }
}
