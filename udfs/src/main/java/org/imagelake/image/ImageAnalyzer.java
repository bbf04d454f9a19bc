package org.imagelake.image;

import java.util.function.LongConsumer;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.codec.Decoders;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.codec.ImageHeader;
import org.imagelake.image.hash.ContentHash;
import org.imagelake.image.metadata.ImageMetadata;
import org.imagelake.image.metadata.MetadataReader;
import org.imagelake.image.quality.PixelExaminer;
import org.imagelake.image.quality.PixelMeasures;

/**
 * The way of one image: hash → sniff → header → metadata → limits → decode once → measure, judge.
 */
public final class ImageAnalyzer {
  /** Part of every key of stored results: rows of another version are analysed again. */
  public static final String VERSION = "5";

  private static final PixelMeasures NO_MEASURES = new PixelMeasures(null, null, null, null, null);

  private final AnalysisSettings settings;
  private final LongConsumer decodeNanos;

  public ImageAnalyzer(AnalysisSettings settings) {
    this(settings, nanos -> {});
  }

  /**
   * An analyzer that tells how long it decodes.
   *
   * @param decodeNanos hears it once for each image that is decoded, well or not
   */
  public ImageAnalyzer(AnalysisSettings settings, LongConsumer decodeNanos) {
    this.settings = settings;
    this.decodeNanos = decodeNanos;
  }

  /**
   * Never throws on bad content: the result then says what failed and keeps what was read before.
   */
  public ImageAnalysis analyze(byte[] content) {
    return examine(open(content));
  }

  /** The steps before the pixels. Never throws on bad content. */
  public OpenedImage open(byte[] content) {
    if (content.length > settings.limits().maxFileBytes()) {
      String message =
          "%,d bytes, the limit is %,d".formatted(content.length, settings.limits().maxFileBytes());
      return unread(content, null, null, Outcome.failed(Code.FILE_TOO_LARGE, Stage.READ, message));
    }
    String sha256 = ContentHash.sha256(content);
    if (content.length == 0) {
      String message = "the file has no bytes";
      return unread(content, sha256, null, Outcome.failed(Code.EMPTY_FILE, Stage.SNIFF, message));
    }
    ImageFormat format = Headers.sniff(content);
    if (format == null) {
      String message = "the content begins like no image format we know";
      return unread(content, sha256, null, Outcome.failed(Code.NOT_AN_IMAGE, Stage.SNIFF, message));
    }
    try {
      return new OpenedImage(
          content,
          sha256,
          format,
          MetadataReader.read(content, format, settings.rawTags()),
          Headers.read(content, format, settings.limits()));
    } catch (RuntimeException | StackOverflowError e) {
      String message = "reading gave up: " + e;
      return unread(content, sha256, format, Outcome.failed(Code.CORRUPT, Stage.HEADER, message));
    }
  }

  /** The steps from limits to measures. Never throws on bad content. */
  public ImageAnalysis examine(OpenedImage image) {
    Outcome<Examined> examined;
    try {
      examined =
          image
              .header()
              .then(h -> Headers.check(h, image.content().length, settings.limits()))
              .then(h -> decodeAndMeasure(image.content(), h, image.metadata().orientation()));
    } catch (RuntimeException | StackOverflowError e) {
      examined = Outcome.failed(Code.CORRUPT, Stage.DECODE, "the analysis gave up: " + e);
    }
    return examined.fold(
        found -> row(image, found, null), error -> row(image, Examined.NOTHING, error));
  }

  private static OpenedImage unread(
      byte[] content, String sha256, ImageFormat format, Outcome<ImageHeader> failure) {
    return new OpenedImage(content, sha256, format, ImageMetadata.NONE, failure);
  }

  /** What looking at the pixels gave. */
  private record Examined(Double transparentRatio, PixelMeasures measures) {
    static final Examined NOTHING = new Examined(null, NO_MEASURES);
  }

  private Outcome<Examined> decodeAndMeasure(byte[] content, ImageHeader header, int orientation) {
    if (!settings.needsPixels()) {
      return Outcome.ok(Examined.NOTHING);
    }
    int leastLongSide = settings.fast() ? settings.analysisSize() : AnalysisSettings.FULL_SIZE;
    long started = System.nanoTime();
    Outcome<Pixels> decoded = Decoders.decode(content, header, leastLongSide);
    decodeNanos.accept(System.nanoTime() - started);
    return decoded.then(pixels -> measure(pixels, header, orientation));
  }

  private Outcome<Examined> measure(Pixels pixels, ImageHeader header, int orientation) {
    try (pixels) {
      PixelMeasures measures =
          PixelExaminer.examine(
              pixels, orientation, settings.fast(), header.width(), header.height(), settings);
      return Outcome.ok(new Examined(pixels.transparentRatio(), measures));
    }
  }

  private ImageAnalysis row(OpenedImage image, Examined examined, ImageError error) {
    ImageHeader header = image.header().fold(h -> h, failure -> null);
    ImageMetadata metadata = image.metadata();
    boolean tells = settings.asks(Part.METADATA);
    PixelMeasures measures = examined.measures();
    return new ImageAnalysis(
        image.contentSha256(),
        image.format(),
        header == null ? null : PixelInfos.of(header, metadata, examined.transparentRatio()),
        tells ? metadata.camera() : null,
        tells ? metadata.taken() : null,
        tells ? metadata.gps() : null,
        tells ? metadata.description() : null,
        settings.rawTags() ? metadata.tags() : null,
        measures.quality(),
        measures.issues(),
        measures.colors(),
        measures.histogram(),
        measures.phash(),
        error);
  }
}
