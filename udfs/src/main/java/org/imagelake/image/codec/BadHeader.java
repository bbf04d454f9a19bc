package org.imagelake.image.codec;

import org.imagelake.image.ImageError.Code;

/** How a header reader gives up; {@link Headers} turns it into a failed outcome. */
final class BadHeader extends Exception {
  private static final long serialVersionUID = 1;

  private final Code code;

  BadHeader(Code code, String message) {
    // Expected by the thousand on hostile input: no stack trace, no suppression.
    super(message, null, false, false);
    this.code = code;
  }

  static BadHeader damaged(String message) {
    return new BadHeader(Code.BAD_HEADER, message);
  }

  Code code() {
    return code;
  }
}
