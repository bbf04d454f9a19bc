package org.imagelake.image.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.ImageError;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.codec.PictureDecoder;
import org.imagelake.image.codec.PictureRequest;
import org.imagelake.image.compare.Similarity;
import org.imagelake.image.convert.Candidates.Candidate;
import org.imagelake.image.encode.EncodeOption;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.ImageEncoder;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;

/**
 * One candidate, encoded.
 *
 * @param adapted what was encoded
 * @param settings as used, with the quality that was found
 * @param similarEnough whether it reached the similarity that was asked for, if any
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Encoding(
    Candidate candidate,
    Adaptation adapted,
    EncodeSettings settings,
    byte[] content,
    boolean similarEnough,
    List<String> warnings) {

  static Encoding of(Candidate candidate, SourcePicture source, ConversionSpec spec)
      throws IOException {
    ImageEncoder encoder = candidate.encoder();
    Adaptation adapted =
        Adaptation.of(
            source.picture(), source.embedded(), encoder, candidate.settings(), spec.background());
    checkSize(adapted.picture(), encoder);
    List<String> warnings = new ArrayList<>(source.warnings());
    warnings.addAll(adapted.warnings());
    boolean searches =
        spec.targetSsim() != null
            && encoder.options().contains(EncodeOption.QUALITY)
            && !encoder.isLossless(candidate.settings());
    if (!searches) {
      byte[] content = encoder.encode(adapted.picture(), adapted.embedded(), candidate.settings());
      return new Encoding(candidate, adapted, candidate.settings(), content, true, warnings);
    }
    QualitySearch.Try found =
        QualitySearch.find(
            spec.targetSsim(), quality -> attempt(candidate, adapted, quality, spec.limits()));
    if (found.ssim() < spec.targetSsim()) {
      warnings.add(
          "SSIM %.4f is not reached: %.4f at quality %d"
              .formatted(spec.targetSsim(), found.ssim(), found.quality()));
    }
    if (adapted.picture().frames().size() > 1) {
      warnings.add("SSIM of the first frame alone: that of the others is not known");
    }
    EncodeSettings used = candidate.settings().withQuality(found.quality());
    return new Encoding(
        candidate, adapted, used, found.content(), found.ssim() >= spec.targetSsim(), warnings);
  }

  private static QualitySearch.Try attempt(
      Candidate candidate, Adaptation adapted, int quality, Limits limits) throws IOException {
    EncodeSettings settings = candidate.settings().withQuality(quality);
    byte[] content = candidate.encoder().encode(adapted.picture(), adapted.embedded(), settings);
    if (decodeAgain(content, limits) instanceof Outcome.Ok<Picture> again) {
      Bitmap meant = adapted.picture().first();
      return new QualitySearch.Try(quality, content, Similarity.ssim(meant, again.value().first()));
    }
    throw new IOException("what was encoded at quality " + quality + " does not decode");
  }

  /** The first frame of a result, as the whole world will see it. */
  static Outcome<Picture> decodeAgain(byte[] content, Limits limits) {
    ImageFormat format = Headers.sniff(content);
    if (format == null) {
      return new Outcome.Failed<>(
          new ImageError(Code.NOT_ENCODABLE, Stage.ENCODE, "the result is no image"));
    }
    PictureRequest request =
        new PictureRequest(ConversionSpec.FULL_SIZE, true, false, true, limits);
    return Headers.read(content, format, limits)
        .then(header -> PictureDecoder.decode(content, header, request));
  }

  private static void checkSize(Picture picture, ImageEncoder encoder) throws IOException {
    Bitmap first = picture.first();
    if (Math.max(first.width(), first.height()) > encoder.maxSide()) {
      throw new IOException(
          "%s has sides of at most %,d pixels, the picture is %dx%d: --max-size %d makes it fit"
              .formatted(
                  encoder.format(),
                  encoder.maxSide(),
                  first.width(),
                  first.height(),
                  encoder.maxSide()));
    }
  }

  ImageFormat format() {
    return candidate.encoder().format();
  }

  /** Null when it is lossless. */
  Integer quality() {
    return candidate.encoder().quality(settings);
  }
}
