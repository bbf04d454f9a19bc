package org.imagelake.image;

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
  public static final String VERSION = "3";

  private static final PixelMeasures NO_MEASURES = new PixelMeasures(null, null, null, null, null);

  private final AnalysisSettings settings;

  public ImageAnalyzer(AnalysisSettings settings) {
    this.settings = settings;
  }

  /**
   * Never throws on bad content: the result then says what failed and keeps what was read before.
   */
  public ImageAnalysis analyze(byte[] content) {
    String sha256 = ContentHash.sha256(content);
    if (content.length == 0) {
      return unread(sha256, new ImageError(Code.EMPTY_FILE, Stage.SNIFF, "the file has no bytes"));
    }
    ImageFormat format = Headers.sniff(content);
    if (format == null) {
      String message = "the content begins like no image format we know";
      return unread(sha256, new ImageError(Code.NOT_AN_IMAGE, Stage.SNIFF, message));
    }
    ImageMetadata metadata = MetadataReader.read(content, format, settings.rawTags());
    Outcome<ImageHeader> read = Headers.read(content, format, settings.limits());
    ImageHeader header = read instanceof Outcome.Ok<ImageHeader> ok ? ok.value() : null;
    Outcome<Examined> examined =
        read.then(h -> Headers.check(h, content.length, settings.limits()))
            .then(h -> decodeAndMeasure(content, h, metadata.orientation()));
    return examined.fold(
        found -> row(sha256, format, header, metadata, found, null),
        error -> row(sha256, format, header, metadata, Examined.NOTHING, error));
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
    return Decoders.decode(content, header, leastLongSide)
        .then(pixels -> measure(pixels, header, orientation));
  }

  private Outcome<Examined> measure(Pixels pixels, ImageHeader header, int orientation) {
    try (pixels) {
      PixelMeasures measures =
          PixelExaminer.examine(
              pixels, orientation, settings.fast(), header.width(), header.height(), settings);
      return Outcome.ok(new Examined(pixels.transparentRatio(), measures));
    }
  }

  private ImageAnalysis unread(String sha256, ImageError error) {
    return row(sha256, null, null, ImageMetadata.NONE, Examined.NOTHING, error);
  }

  private ImageAnalysis row(
      String sha256,
      ImageFormat format,
      ImageHeader header,
      ImageMetadata metadata,
      Examined examined,
      ImageError error) {
    boolean tells = settings.asks(Part.METADATA);
    PixelMeasures measures = examined.measures();
    return new ImageAnalysis(
        sha256,
        format,
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
