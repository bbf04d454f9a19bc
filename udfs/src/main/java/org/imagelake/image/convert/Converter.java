package org.imagelake.image.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.compare.Similarity;
import org.imagelake.image.convert.Candidates.Candidate;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;

/** The way of one image: sniff → header → limits → decode once → fit → encode → compare. */
public final class Converter {
  /** Part of every key of stored results: those of another version are converted again. */
  public static final String VERSION = "1";

  private final ConversionSpec spec;

  public Converter(ConversionSpec spec) {
    this.spec = spec;
  }

  /** Never throws on bad content: what no step foresaw is the image's failure, not the run's. */
  public Outcome<Conversion> convert(byte[] content) {
    try {
      return convertStepByStep(content);
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.failed(Code.CORRUPT, Stage.ENCODE, "the conversion gave up: " + e);
    }
  }

  private Outcome<Conversion> convertStepByStep(byte[] content) {
    if (content.length == 0) {
      return Outcome.failed(Code.EMPTY_FILE, Stage.SNIFF, "the file has no bytes");
    }
    ImageFormat format = Headers.sniff(content);
    if (format == null) {
      return Outcome.failed(
          Code.NOT_AN_IMAGE, Stage.SNIFF, "the content begins like no image format we know");
    }
    if (!format.decoded()) {
      return Outcome.failed(Code.UNSUPPORTED, Stage.DECODE, "no decoder here reads " + format);
    }
    return Headers.read(content, format, spec.limits())
        .then(header -> Headers.check(header, content.length, spec.limits()))
        .then(header -> SourcePicture.read(content, header, spec))
        .then(source -> encode(source, content.length));
  }

  private Outcome<Conversion> encode(SourcePicture source, long sourceBytes) {
    List<Candidate> candidates = Candidates.of(spec, source.picture());
    boolean all = spec.to().rule() == TargetFormat.Rule.SMALLEST;
    List<Encoding> encodings = new ArrayList<>();
    try {
      for (Candidate candidate : all ? candidates : candidates.subList(0, 1)) {
        encodings.add(Encoding.of(candidate, source, spec));
      }
    } catch (IOException e) {
      return Outcome.failed(Code.NOT_ENCODABLE, Stage.ENCODE, e.getMessage());
    }
    Encoding best = encodings.get(0);
    for (Encoding encoding : encodings) {
      best = encoding.content().length < best.content().length ? encoding : best;
    }
    Conversion conversion = conversion(source.format(), best, choice(best, encodings));
    return spec.skipLarger() && conversion.bytes() >= sourceBytes
        ? Outcome.ok(conversion.withoutContent())
        : spec.verify() ? verified(conversion, best) : Outcome.ok(conversion);
  }

  private static String choice(Encoding best, List<Encoding> encodings) {
    String why = best.candidate().why();
    if (encodings.size() < 2) {
      return why;
    }
    return encodings.stream()
        .map(e -> "%s %,d bytes".formatted(e.format(), e.content().length))
        .collect(Collectors.joining(", ", why + ": ", ""));
  }

  private static Conversion conversion(ImageFormat from, Encoding best, String choice) {
    Picture picture = best.adapted().picture();
    Bitmap first = picture.first();
    return new Conversion(
        best.content(),
        from,
        best.format(),
        choice,
        best.quality(),
        first.width(),
        first.height(),
        picture.frames().size(),
        best.content().length,
        null,
        null,
        List.copyOf(best.warnings()));
  }

  /** What is written must be what was meant: the first frame is decoded and compared. */
  private Outcome<Conversion> verified(Conversion conversion, Encoding encoding) {
    Bitmap meant = encoding.adapted().picture().first();
    return Encoding.decodeAgain(conversion.content(), spec.limits())
        .then(
            again -> {
              Bitmap found = again.first();
              return found.width() == meant.width() && found.height() == meant.height()
                  ? Outcome.ok(
                      conversion.compared(
                          Similarity.psnr(meant, found), Similarity.ssim(meant, found)))
                  : Outcome.failed(
                      Code.NOT_ENCODABLE,
                      Stage.ENCODE,
                      "verification: meant %dx%d, found %dx%d"
                          .formatted(meant.width(), meant.height(), found.width(), found.height()));
            });
  }
}
