package org.imagelake.image.codec;

import org.imagelake.image.ImageError;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.picture.Picture;

/** Reads a picture the way a conversion does: sniff, header, decode. */
final class PictureReading {
  private PictureReading() {}

  static PictureRequest everything() {
    return PictureRequest.everything(Limits.DEFAULT);
  }

  static Outcome<Picture> outcome(byte[] content, PictureRequest request) {
    return Headers.read(content, Headers.sniff(content), request.limits())
        .then(header -> PictureDecoder.decode(content, header, request));
  }

  static Picture read(byte[] content, PictureRequest request) {
    return outcome(content, request)
        .fold(
            picture -> picture,
            error -> {
              throw new AssertionError(error.toString());
            });
  }

  static ImageError failure(byte[] content, PictureRequest request) {
    return outcome(content, request)
        .fold(
            picture -> {
              throw new AssertionError("expected a failure, found " + picture);
            },
            error -> error);
  }
}
