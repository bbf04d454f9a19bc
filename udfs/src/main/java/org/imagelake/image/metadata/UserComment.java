package org.imagelake.image.metadata;

import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifDirectoryBase;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.imagelake.image.metadata.container.Bytes;
import org.imagelake.image.metadata.container.TextBytes;

/** EXIF UserComment: eight bytes name the encoding, then comes the text (EXIF 2.32 §4.6.6). */
final class UserComment {
  private static final int CODE_BYTES = 8;
  private static final String JIS_NAME = "x-JIS0208";

  private UserComment() {}

  /** The comment, or null when there is none or its encoding is unknown here. */
  static String text(Exif exif) {
    Object value = exif.picture(ExifDirectoryBase.TAG_USER_COMMENT);
    if (value instanceof StringValue text) {
      return decode(text.getBytes());
    }
    return value instanceof byte[] bytes ? decode(bytes) : null;
  }

  static String decode(byte[] bytes) {
    if (bytes.length < CODE_BYTES) {
      return TagText.clean(TextBytes.decode(bytes));
    }
    byte[] text = Arrays.copyOfRange(bytes, CODE_BYTES, bytes.length);
    if (Bytes.startsWith(bytes, 0, "UNICODE")) {
      return TagText.utf16(text);
    }
    if (Bytes.startsWith(bytes, 0, "JIS")) {
      return Charset.isSupported(JIS_NAME)
          ? TagText.clean(new String(text, Charset.forName(JIS_NAME)))
          : null;
    }
    if (Bytes.startsWith(bytes, 0, "ASCII") || bytes[0] == 0) {
      return TagText.clean(TextBytes.decode(text));
    }
    return TagText.clean(TextBytes.decode(bytes)); // written without a code
  }
}
