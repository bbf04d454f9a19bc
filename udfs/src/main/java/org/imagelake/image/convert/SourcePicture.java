package org.imagelake.image.convert;

import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.codec.ImageHeader;
import org.imagelake.image.codec.PictureDecoder;
import org.imagelake.image.codec.PictureRequest;
import org.imagelake.image.encode.Embedded;
import org.imagelake.image.encode.Feature;
import org.imagelake.image.encode.ImageEncoder;
import org.imagelake.image.metadata.MetadataReader;
import org.imagelake.image.metadata.carry.MetadataPolicy;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Resize;

/**
 * A source, decoded once: upright and at the size that was asked for, whatever the target.
 *
 * @param warnings what was lost on the way here
 */
record SourcePicture(
    ImageFormat format, Picture picture, Embedded embedded, List<String> warnings) {

  static Outcome<SourcePicture> read(byte[] content, ImageHeader header, ConversionSpec spec) {
    List<ImageEncoder> targets = Candidates.encoders(spec.to());
    int orientation = MetadataReader.orientation(content, header.format());
    boolean upright =
        spec.applyOrientation()
            || spec.metadata() == MetadataPolicy.STRIP
            || !all(targets, spec, Feature.EXIF);
    PictureRequest request =
        new PictureRequest(
            spec.maxSize(),
            any(targets, spec, Feature.SIXTEEN_BITS),
            any(targets, spec, header.animated() ? Feature.ANIMATION : Feature.PAGES),
            keepsProfile(targets, header, spec),
            spec.limits());
    return PictureDecoder.decode(content, header, request)
        .then(
            decoded -> {
              Picture small = decoded.map(bitmap -> Resize.fit(bitmap, spec.maxSize()));
              Turned turned = Turned.of(small, content, header, spec, orientation, upright);
              if (orientation != 1 && !upright && turned.losesExif(targets)) {
                turned = Turned.of(small, content, header, spec, orientation, true);
              }
              List<String> warnings = notDecoded(header, small, request);
              warnings.addAll(turned.carried().warnings());
              if (header.hasIccProfile() && small.iccProfile() == null && !spec.toSrgb()) {
                warnings.add(
                    Feature.ICC.text() + ": not kept; colours that it fits are converted to sRGB");
              }
              return Outcome.ok(
                  new SourcePicture(
                      header.format(), turned.picture(), turned.carried().embedded(), warnings));
            });
  }

  SourcePicture with(Picture changed) {
    return changed == picture ? this : new SourcePicture(format, changed, embedded, warnings);
  }

  /** What no target wanted was not decoded in the first place. */
  private static List<String> notDecoded(
      ImageHeader header, Picture picture, PictureRequest request) {
    List<String> missing = new ArrayList<>();
    if (header.frameCount() > 1 && picture.frames().size() == 1 && !request.allFrames()) {
      Feature feature = header.animated() ? Feature.ANIMATION : Feature.PAGES;
      missing.add("%s: first of %d kept".formatted(feature.text(), header.frameCount()));
    }
    if (header.bitDepth() != null && header.bitDepth() > 8 && picture.first().bitDepth() == 8) {
      missing.add(Feature.SIXTEEN_BITS.text() + ": reduced to 8");
    }
    return missing;
  }

  /** A profile of gray samples fits no target that makes them colours. */
  private static boolean keepsProfile(
      List<ImageEncoder> targets, ImageHeader header, ConversionSpec spec) {
    boolean gray = header.colorModel() != null && header.colorModel().startsWith("GRAY");
    return !spec.toSrgb()
        && all(targets, spec, Feature.ICC)
        && (!gray || all(targets, spec, Feature.GRAY));
  }

  private static boolean any(List<ImageEncoder> targets, ConversionSpec spec, Feature feature) {
    return targets.stream().anyMatch(t -> t.holds(spec.encode()).contains(feature));
  }

  private static boolean all(List<ImageEncoder> targets, ConversionSpec spec, Feature feature) {
    return targets.stream().allMatch(t -> t.holds(spec.encode()).contains(feature));
  }
}
