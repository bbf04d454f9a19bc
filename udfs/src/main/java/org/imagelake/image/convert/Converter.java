package org.imagelake.image.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.codec.ImageHeader;
import org.imagelake.image.codec.WorkingMemory;
import org.imagelake.image.compare.Similarity;
import org.imagelake.image.convert.Candidates.Candidate;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;

/** The way of one image: sniff → header → limits → decode once → fit → encode → compare. */
public final class Converter {
  /** Part of every key of stored results: those of another version are converted again. */
  public static final String VERSION = "1";

  /** Of those that are similar enough, if any is. */
  private static final Comparator<Encoding> FEWEST_BYTES =
      Comparator.comparing((Encoding e) -> !e.similarEnough())
          .thenComparing(e -> e.content().length);

  private static final int COPIES = 3;

  private final ConversionSpec spec;

  public Converter(ConversionSpec spec) {
    this.spec = spec;
  }

  /** Never throws on bad content: what no step foresaw is the image's failure, not the run's. */
  public Outcome<Conversion> convert(byte[] content) {
    return convert(content, Retouch.NONE);
  }

  /** The same with the picture changed on the way. */
  public Outcome<Conversion> convert(byte[] content, Retouch retouch) {
    try {
      return convertStepByStep(content, retouch);
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.failed(Code.CORRUPT, Stage.ENCODE, "the conversion gave up: " + e);
    }
  }

  private Outcome<Conversion> convertStepByStep(byte[] content, Retouch retouch) {
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
    ConversionSpec own = spec.forSource(format);
    if (own != spec) {
      return new Converter(own).convertStepByStep(content, retouch);
    }
    return Headers.read(content, format, spec.limits())
        .then(header -> Headers.check(header, content.length, spec.limits()))
        .then(
            header ->
                WorkingMemory.within(
                    neededBytes(header, retouch),
                    () ->
                        SourcePicture.read(content, header, spec)
                            .then(source -> retouched(source, content.length, retouch))));
  }

  /**
   * Heap for the picture as decoded, as adapted and as encoded, each at its largest; a JPEG that is
   * made smaller is decoded so.
   */
  private long neededBytes(ImageHeader header, Retouch retouch) {
    int bits = header.bitDepth() == null ? 8 : Math.max(8, header.bitDepth());
    int channels = header.hasAlpha() ? 4 : 3;
    long decoded = header.pixelCount() * channels * bits / 8;
    int longest = Math.max(header.width(), header.height());
    double scale = Math.min(1, 2.0 * spec.maxSize() / longest);
    return (long)
        ((COPIES + retouch.copies())
            * decoded
            * (header.format() == ImageFormat.JPEG ? scale * scale : 1));
  }

  private Outcome<Conversion> retouched(SourcePicture source, long sourceBytes, Retouch retouch) {
    Optional<Picture> changed = retouch.change(source.picture());
    return changed.isEmpty()
        ? Outcome.ok(Conversion.untouched(source.format(), source.picture(), sourceBytes))
        : encode(source.with(changed.get()), sourceBytes)
            .then(made -> retouch.judge(source.picture(), made));
  }

  /** The first frame of a result, as the whole world will see it. */
  public Outcome<Picture> reopen(byte[] content) {
    return Encoding.decodeAgain(content, spec.limits());
  }

  private Outcome<Conversion> encode(SourcePicture source, long sourceBytes) {
    List<Candidate> candidates = Candidates.of(spec, source.picture());
    boolean all = spec.to().rule() == TargetFormat.Rule.SMALLEST;
    List<Encoding> encodings = new ArrayList<>();
    IOException refusal = null;
    for (Candidate candidate : all ? candidates : candidates.subList(0, 1)) {
      try {
        encodings.add(Encoding.of(candidate, source, spec));
      } catch (IOException e) {
        refusal = e;
      }
    }
    if (encodings.isEmpty()) {
      return Outcome.failed(Code.NOT_ENCODABLE, Stage.ENCODE, refusal.getMessage());
    }
    Encoding best = Collections.min(encodings, FEWEST_BYTES);
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
